package io.groundwork.platform.paging;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads one page of a {@link KeysetQuery} with one statement, and with one more when the total is wanted. Rows added or removed
 * between two pages neither repeat nor hide others. Safe for concurrent use.
 */
public final class KeysetPager {

    private final JdbcClient jdbc;
    private final CursorCodec cursors;

    KeysetPager(JdbcClient jdbc, CursorCodec cursors) {
        this.jdbc = jdbc;
        this.cursors = cursors;
    }

    /** Reads the page; throws a 400 problem for a cursor this list did not give, or a sort key it does not have. */
    public <T> Page<T> fetch(KeysetQuery<T> query, PageRequest request) {
        KeysetPage<T> page = KeysetPage.of(query, request, cursors);
        List<KeysetRow<T>> rows = jdbc.sql(page.sql())
                .params(page.parameters())
                .query(page.rowMapper())
                .list();
        return page.toPage(rows, request.count() ? count(query) : null);
    }

    private long count(KeysetQuery<?> query) {
        return jdbc.sql(KeysetStatement.count(query))
                .params(query.parameters())
                .query(Long.class)
                .single();
    }
}

package io.groundwork.platform.paging;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * A list in SQL that can be read page by page: what to select, which rows, and the orders it may be read in. Made by {@link
 * #select}; immutable.
 *
 * <p>Every text given to the builder is SQL of the program, never of a caller: values go in as named parameters.
 */
public final class KeysetQuery<T> {

    private final KeysetQueryBuilder parts;
    private final RowMapper<T> mapper;

    KeysetQuery(KeysetQueryBuilder parts, RowMapper<T> mapper) {
        this.parts = parts.copy();
        this.mapper = mapper;
    }

    /**
     * Starts a query.
     *
     * @param columns the select list, {@code "t.id, t.title"}
     * @param from tables and joins, {@code "task t"}
     */
    public static KeysetQueryBuilder select(String columns, String from) {
        return new KeysetQueryBuilder(columns, from);
    }

    String columns() {
        return parts.columns;
    }

    String from() {
        return parts.from;
    }

    List<String> conditions() {
        return parts.conditions;
    }

    /** Null when any row may be in the list. */
    @Nullable
    RowGroups groups() {
        return parts.groups;
    }

    Map<String, Object> parameters() {
        return parts.parameters;
    }

    Map<String, SortColumn> sortable() {
        return parts.sortable;
    }

    List<SortKey> defaultSort() {
        return parts.defaultSort;
    }

    SortColumn tieBreaker() {
        return parts.tieBreaker();
    }

    RowMapper<T> mapper() {
        return mapper;
    }
}

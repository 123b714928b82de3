package io.groundwork.platform.paging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** One page being read: its statement, and what its rows mean. */
record KeysetPage<T>(
        KeysetQuery<T> query,
        PageRequest request,
        KeysetOrder order,
        @Nullable Position position,
        @Nullable Seek seek,
        CursorCodec cursors) {

    static <T> KeysetPage<T> of(KeysetQuery<T> query, PageRequest request, CursorCodec cursors) {
        String cursor = request.cursor();
        if (cursor == null) {
            List<SortKey> keys = request.sort().isEmpty() ? query.defaultSort() : request.sort();
            return new KeysetPage<>(query, request, KeysetOrder.of(query, keys), null, null, cursors);
        }
        Position position = cursors.decode(cursor);
        requireSameOrder(request, position);
        KeysetOrder order = KeysetOrder.of(query, SortKey.parse(position.sort()));
        return new KeysetPage<>(query, request, order, position, new Seek(order, position), cursors);
    }

    private static void requireSameOrder(PageRequest request, Position position) {
        if (!request.sort().isEmpty() && !SortKey.format(request.sort()).equals(position.sort())) {
            throw CursorCodec.foreign();
        }
    }

    String sql() {
        return new KeysetStatement(query, order, seek, backward()).sql(request.skip() > 0);
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>(query.parameters());
        if (seek != null) {
            parameters.putAll(seek.parameters());
        }
        // One more than wanted tells whether there is a page beyond.
        long limit = request.limit() + 1L;
        parameters.put("gw_limit", limit);
        parameters.put("gw_offset", request.skip());
        parameters.put("gw_reach", Math.min(request.skip(), Long.MAX_VALUE - limit) + limit);
        return parameters;
    }

    RowMapper<KeysetRow<T>> rowMapper() {
        return (row, number) -> new KeysetRow<>(
                Objects.requireNonNull(query.mapper().mapRow(row, number), "a row mapper returns no null"), keys(row));
    }

    private List<@Nullable String> keys(ResultSet row) throws SQLException {
        List<@Nullable String> keys = new ArrayList<>();
        for (int i = 0; i < order.columns().size(); i++) {
            Object value = order.columns().get(i).sort().type().read(row, KeysetStatement.alias(i));
            keys.add(value == null ? null : value.toString());
        }
        return keys;
    }

    Page<T> toPage(List<KeysetRow<T>> rows, @Nullable Long total) {
        boolean more = rows.size() > request.limit();
        List<KeysetRow<T>> kept = more ? rows.subList(0, request.limit()) : rows;
        List<KeysetRow<T>> shown = backward() ? kept.reversed() : kept;
        boolean after = backward() || more;
        boolean before = backward() ? more : position != null;
        return new Page<>(
                shown.stream().map(KeysetRow::item).toList(),
                after && !shown.isEmpty() ? cursor(shown.getLast(), false) : null,
                total,
                before && !shown.isEmpty() ? cursor(shown.getFirst(), true) : null);
    }

    private String cursor(KeysetRow<T> row, boolean backward) {
        return cursors.encode(new Position(SortKey.format(order.keys()), row.keys(), backward));
    }

    private boolean backward() {
        return position != null && position.backward();
    }
}

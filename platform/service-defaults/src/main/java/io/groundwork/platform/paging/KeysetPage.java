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
        StringBuilder sql = new StringBuilder("select ").append(query.columns());
        for (int i = 0; i < order.columns().size(); i++) {
            sql.append(", ")
                    .append(order.columns().get(i).sort().expression())
                    .append(" as gw_key_")
                    .append(i);
        }
        sql.append(query.source());
        if (seek != null) {
            sql.append(query.filtered() ? " and (" : " where (")
                    .append(seek.condition())
                    .append(")");
        }
        sql.append(" order by ").append(order.clause(backward())).append(" limit :gw_limit");
        return request.skip() == 0
                ? sql.toString()
                : sql.append(" offset :gw_offset").toString();
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>(query.parameters());
        if (seek != null) {
            parameters.putAll(seek.parameters());
        }
        // One more than wanted tells whether there is a page beyond.
        parameters.put("gw_limit", request.limit() + 1);
        parameters.put("gw_offset", request.skip());
        return parameters;
    }

    RowMapper<KeysetRow<T>> rowMapper() {
        return (row, number) -> new KeysetRow<>(
                Objects.requireNonNull(query.mapper().mapRow(row, number), "a row mapper returns no null"), keys(row));
    }

    private List<@Nullable String> keys(ResultSet row) throws SQLException {
        List<@Nullable String> keys = new ArrayList<>();
        for (int i = 0; i < order.columns().size(); i++) {
            Object value = order.columns().get(i).sort().type().read(row, "gw_key_" + i);
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

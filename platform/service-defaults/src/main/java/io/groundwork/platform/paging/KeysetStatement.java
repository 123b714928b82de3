package io.groundwork.platform.paging;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statement that reads a page: of each part of the list no more rows than the page needs, however deep it lies. */
record KeysetStatement(
        KeysetQuery<?> query, KeysetOrder order, @Nullable Seek seek, boolean backward) {

    /** Takes {@code :gw_limit} rows of the list, after {@code :gw_offset} if it skips; {@code :gw_reach} is their sum. */
    String sql(boolean skips) {
        List<Stretch> stretches = seek == null ? order.stretches(backward) : seek.stretches();
        String rows = stretches.size() == 1 ? select(stretches.getFirst(), "") : oneAfterTheOther(stretches);
        return rows + " limit :gw_limit" + (skips ? " offset :gw_offset" : "");
    }

    /** The second part is not even looked at when the first fills the page. */
    private String oneAfterTheOther(List<Stretch> stretches) {
        return "with gw_first as materialized (" + select(stretches.getFirst(), ", 0 as gw_part") + " limit :gw_reach)"
                + " select * from gw_first union all ("
                + select(stretches.getLast(), ", 1 as gw_part", "(select count(*) from gw_first) < :gw_reach")
                + " limit :gw_reach) order by gw_part, "
                + order.clause(backward, 0, KeysetStatement::alias);
    }

    private String select(Stretch stretch, String part, String... conditions) {
        List<String> restrictions =
                Stream.concat(conditions(stretch), Stream.of(conditions)).toList();
        String inOrder = " order by " + order.clause(backward, stretch.firstColumn(order), order::expression);
        return "select " + query.columns() + ", " + keys() + part + source(restrictions, inOrder) + inOrder;
    }

    private String source(List<String> restrictions, String inOrder) {
        RowGroups groups = query.groups();
        return groups == null
                ? rows(query, restrictions)
                : groups.each("select " + groups.table() + ".*"
                        + rows(
                                query,
                                Stream.concat(Stream.of(groups.own()), restrictions.stream())
                                        .toList())
                        + inOrder + " limit :gw_reach");
    }

    /** How many rows the list has. */
    static String count(KeysetQuery<?> query) {
        RowGroups groups = query.groups();
        return "select count(*)" + rows(query, groups == null ? List.of() : List.of(groups.condition()));
    }

    private static String rows(KeysetQuery<?> query, List<String> more) {
        List<String> all =
                Stream.concat(query.conditions().stream(), more.stream()).toList();
        return " from " + query.from() + (all.isEmpty() ? "" : " where (" + String.join(") and (", all) + ")");
    }

    private String keys() {
        return IntStream.range(0, order.columns().size())
                .mapToObj(index -> order.expression(index) + " as " + alias(index))
                .collect(Collectors.joining(", "));
    }

    private Stream<String> conditions(Stretch stretch) {
        String beyond = seek != null && stretch == seek.stretches().getFirst() ? "(" + seek.condition() + ")" : null;
        return Stream.of(stretch.condition(order.expression(0)), beyond).flatMap(Stream::ofNullable);
    }

    static String alias(int index) {
        return "gw_key_" + index;
    }
}

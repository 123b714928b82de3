package io.groundwork.platform.paging;

import io.groundwork.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The order one page is read in: the caller's keys, then the tie-breaker, so that no two rows are equal. */
record KeysetOrder(List<SortKey> keys, List<Column> columns) {

    /** One column of the order. */
    record Column(SortColumn sort, boolean descending) {}

    static KeysetOrder of(KeysetQuery<?> query, List<SortKey> keys) {
        List<Column> columns = new ArrayList<>();
        keys.forEach(key -> columns.add(new Column(column(query, key), key.descending())));
        // In the first key's direction, so that one index on (key, tie-breaker) serves both directions.
        columns.add(new Column(
                query.tieBreaker(), !keys.isEmpty() && keys.getFirst().descending()));
        return new KeysetOrder(keys, columns);
    }

    private static SortColumn column(KeysetQuery<?> query, SortKey key) {
        SortColumn column = query.sortable().get(key.name());
        if (column == null) {
            throw ProblemException.invalid(
                    "/sort",
                    "must name one of: " + String.join(", ", query.sortable().keySet()));
        }
        return column;
    }

    String clause(boolean backward) {
        return columns.stream().map(column -> term(column, backward)).collect(Collectors.joining(", "));
    }

    private static String term(Column column, boolean backward) {
        String term = column.sort().expression() + (column.descending() ^ backward ? " desc" : " asc");
        // Said only where a null can be: a plain index serves "desc" but not "desc nulls last".
        return column.sort().nullable() ? term + (backward ? " nulls first" : " nulls last") : term;
    }
}

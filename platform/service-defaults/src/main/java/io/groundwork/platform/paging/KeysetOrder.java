package io.groundwork.platform.paging;

import io.groundwork.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /** The parts of the list in the order they are read. */
    List<Stretch> stretches(boolean backward) {
        if (!columns.getFirst().sort().nullable()) {
            return List.of(Stretch.WHOLE);
        }
        return backward ? List.of(Stretch.NULLS, Stretch.VALUES) : List.of(Stretch.VALUES, Stretch.NULLS);
    }

    /** Whether nulls have a place among the values of a column; those of the first have a part of the list to themselves. */
    boolean mixesNulls(int index) {
        return index > 0 && columns.get(index).sort().nullable();
    }

    String expression(int index) {
        return columns.get(index).sort().expression();
    }

    /** The order of rows from one of its columns on, by expressions or by the names of what was selected. */
    String clause(boolean backward, int first, IntFunction<String> name) {
        return IntStream.range(first, columns.size())
                .mapToObj(index -> term(index, name.apply(index), backward))
                .collect(Collectors.joining(", "));
    }

    private String term(int index, String name, boolean backward) {
        String term = name + (columns.get(index).descending() ^ backward ? " desc" : " asc");
        // Said only where a null can be: a plain index serves "desc" but not "desc nulls last".
        return mixesNulls(index) ? term + (backward ? " nulls first" : " nulls last") : term;
    }
}

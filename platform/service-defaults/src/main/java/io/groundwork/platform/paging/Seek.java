package io.groundwork.platform.paging;

import io.groundwork.platform.paging.KeysetOrder.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where the rows beyond a position are: in which parts of the list, and where in the first of these. */
final class Seek {

    private final KeysetOrder order;
    private final List<Column> columns;
    private final boolean backward;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Seek(KeysetOrder order, Position position) {
        this.order = order;
        columns = order.columns();
        backward = position.backward();
        if (position.values().size() != columns.size()) {
            throw CursorCodec.foreign();
        }
        IntStream.range(0, columns.size())
                .forEach(i -> bind(i, position.values().get(i)));
    }

    private void bind(int index, @Nullable String text) {
        if (text == null && !columns.get(index).sort().nullable()) {
            throw CursorCodec.foreign();
        }
        if (text != null) {
            parameters.put(KeysetStatement.alias(index), parse(index, text));
        }
    }

    private Object parse(int index, String text) {
        try {
            return columns.get(index).sort().type().parse(text);
        } catch (RuntimeException e) {
            // A signed cursor, but of another list with a sort key of the same name.
            throw CursorCodec.foreign();
        }
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The part the position is in, and those after it. */
    List<Stretch> stretches() {
        List<Stretch> all = order.stretches(backward);
        int own = all.indexOf(isNull(0) ? Stretch.NULLS : Stretch.VALUES);
        return all.subList(Math.max(own, 0), all.size());
    }

    /** Holds for exactly the rows of its own part that lie beyond the position. Nulls count as larger than any value, both ways. */
    String condition() {
        int first = isNull(0) ? 1 : 0;
        return isUniformFrom(first) ? rowComparisonFrom(first) : boundedFrom(first);
    }

    private boolean isUniformFrom(int first) {
        return IntStream.range(first, columns.size())
                .allMatch(i -> !order.mixesNulls(i)
                        && columns.get(i).descending() == columns.get(first).descending());
    }

    private String rowComparisonFrom(int first) {
        return "(" + joinedFrom(first, order::expression) + ") " + operator(first) + " ("
                + joinedFrom(first, this::value) + ")";
    }

    private String joinedFrom(int first, IntFunction<String> term) {
        return IntStream.range(first, columns.size()).mapToObj(term).collect(Collectors.joining(", "));
    }

    /** The first column's bound follows from the rest; said on its own, an index can use it. */
    private String boundedFrom(int first) {
        String beyond = beyondFrom(first);
        return order.mixesNulls(first)
                ? beyond
                : order.expression(first) + " " + operator(first) + "= " + value(first) + " and (" + beyond + ")";
    }

    private String beyondFrom(int index) {
        List<String> choices = new ArrayList<>();
        String beyond = beyond(index);
        if (beyond != null) {
            choices.add(beyond);
        }
        if (index + 1 < columns.size()) {
            choices.add(equal(index) + " and (" + beyondFrom(index + 1) + ")");
        }
        return String.join(" or ", choices);
    }

    private @Nullable String beyond(int index) {
        if (isNull(index)) {
            return backward ? order.expression(index) + " is not null" : null;
        }
        String compared = order.expression(index) + " " + operator(index) + " " + value(index);
        return order.mixesNulls(index) && !backward
                ? "(" + compared + " or " + order.expression(index) + " is null)"
                : compared;
    }

    private String equal(int index) {
        return isNull(index) ? order.expression(index) + " is null" : order.expression(index) + " = " + value(index);
    }

    private boolean isNull(int index) {
        return !parameters.containsKey(KeysetStatement.alias(index));
    }

    private String operator(int index) {
        return columns.get(index).descending() ^ backward ? "<" : ">";
    }

    private String value(int index) {
        return ":" + KeysetStatement.alias(index);
    }
}

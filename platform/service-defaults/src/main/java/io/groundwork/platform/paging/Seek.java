package io.groundwork.platform.paging;

import io.groundwork.platform.paging.KeysetOrder.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The condition that holds for exactly the rows beyond a position. Nulls count as larger than any value, both ways. */
final class Seek {

    private final List<Column> columns;
    private final boolean backward;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Seek(KeysetOrder order, Position position) {
        columns = order.columns();
        backward = position.backward();
        if (position.values().size() != columns.size()) {
            throw CursorCodec.foreign();
        }
        IntStream.range(0, columns.size())
                .forEach(i -> bind(i, position.values().get(i)));
    }

    private void bind(int index, @Nullable String text) {
        if (text == null && !column(index).sort().nullable()) {
            throw CursorCodec.foreign();
        }
        if (text != null) {
            parameters.put("gw_key_" + index, parse(index, text));
        }
    }

    private Object parse(int index, String text) {
        try {
            return column(index).sort().type().parse(text);
        } catch (RuntimeException e) {
            // A signed cursor, but of another list with a sort key of the same name.
            throw CursorCodec.foreign();
        }
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    String condition() {
        return uniform() ? rowComparison() : bounded();
    }

    private boolean uniform() {
        return columns.stream()
                .allMatch(column -> !column.sort().nullable()
                        && column.descending() == columns.getFirst().descending());
    }

    private String rowComparison() {
        String left = columns.stream().map(column -> column.sort().expression()).collect(Collectors.joining(", "));
        String right = IntStream.range(0, columns.size()).mapToObj(this::value).collect(Collectors.joining(", "));
        return "(" + left + ") " + operator(0) + " (" + right + ")";
    }

    /** The first column's bound follows from the rest; said on its own, an index can use it. */
    private String bounded() {
        String beyond = beyondFrom(0);
        return column(0).sort().nullable() || columns.size() == 1
                ? beyond
                : expression(0) + " " + operator(0) + "= " + value(0) + " and (" + beyond + ")";
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
            return backward ? expression(index) + " is not null" : null;
        }
        String compared = expression(index) + " " + operator(index) + " " + value(index);
        return column(index).sort().nullable() && !backward
                ? "(" + compared + " or " + expression(index) + " is null)"
                : compared;
    }

    private String equal(int index) {
        return isNull(index) ? expression(index) + " is null" : expression(index) + " = " + value(index);
    }

    private boolean isNull(int index) {
        return !parameters.containsKey("gw_key_" + index);
    }

    private String operator(int index) {
        return column(index).descending() ^ backward ? "<" : ">";
    }

    private String expression(int index) {
        return column(index).sort().expression();
    }

    private String value(int index) {
        return ":gw_key_" + index;
    }

    private Column column(int index) {
        return columns.get(index);
    }
}

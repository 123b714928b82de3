package io.groundwork.task.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How values are written in the cells of a table so that the same ones are read back. */
public final class Cells {

    /** What a spreadsheet would take for a formula, or for text that is kept from being one. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]", Pattern.DOTALL);

    private Cells() {}

    /** Puts an apostrophe before what a spreadsheet would run as a formula. */
    public static String guarded(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** Takes the apostrophe away that {@link #guarded} puts there. */
    public static String unguarded(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    /** Writes a list as {@code a|b}, with a backslash before a bar or backslash inside a value. */
    public static String joined(List<String> values) {
        return values.stream()
                .map(value -> value.replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining("|"));
    }

    /** Reads what {@link #joined} writes; nothing between two bars is no value. */
    public static List<String> split(String cell) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '|') {
                add(values, value);
            } else if (c == '\\' && i + 1 < cell.length()) {
                value.append(cell.charAt(++i));
            } else {
                value.append(c);
            }
        }
        add(values, value);
        return values;
    }

    private static void add(List<String> values, StringBuilder value) {
        if (!value.isEmpty()) {
            values.add(value.toString());
        }
        value.setLength(0);
    }
}

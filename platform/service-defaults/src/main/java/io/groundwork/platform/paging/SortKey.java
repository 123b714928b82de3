package io.groundwork.platform.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One key of a sort order.
 *
 * @param name wire name of the field
 * @param descending largest first; nulls come last either way
 */
public record SortKey(String name, boolean descending) {

    /** Reads {@code -due_at,title}; an empty text is no keys. */
    public static List<SortKey> parse(String text) {
        List<SortKey> keys = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String key = part.strip();
            if (!key.isEmpty()) {
                keys.add(key.startsWith("-") ? new SortKey(key.substring(1), true) : new SortKey(key, false));
            }
        }
        return List.copyOf(keys);
    }

    static String format(List<SortKey> keys) {
        return keys.stream().map(SortKey::toString).collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return descending ? "-" + name : name;
    }
}

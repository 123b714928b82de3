package io.groundwork.platform.problem;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategy;

/** JSON Pointers (RFC 6901) in wire names. */
final class Pointers {

    private static final PropertyNamingStrategy WIRE_NAME = PropertyNamingStrategies.SNAKE_CASE;
    private static final Pattern STEP = Pattern.compile("\\[([^]]*)]|([^.\\[\\]]+)");

    private Pointers() {}

    /** Jackson's references carry wire names already. */
    static String of(List<Reference> path) {
        StringBuilder pointer = new StringBuilder();
        path.forEach(step -> append(
                pointer, step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName()));
        return pointer.toString();
    }

    /** From a Java property path, {@code lines[0].unitPrice}; a bracket holds an index or a map's key, taken as it is. */
    static String of(String propertyPath) {
        StringBuilder pointer = new StringBuilder();
        Matcher step = STEP.matcher(propertyPath);
        while (step.find()) {
            String key = step.group(1);
            if (key == null) {
                append(pointer, wireName(step.group(2)));
            } else if (!key.isEmpty()) {
                append(pointer, key);
            }
        }
        return pointer.toString();
    }

    /** A query parameter, header or path variable, by the name the caller used. */
    static String ofParameter(@Nullable String name) {
        StringBuilder pointer = new StringBuilder();
        append(pointer, name == null ? "" : name);
        return pointer.toString();
    }

    private static String wireName(String property) {
        // A container element shows as "<list element>" in Bean Validation paths; its index stands beside it.
        return property.startsWith("<") ? "" : WIRE_NAME.nameForField(null, null, property);
    }

    private static void append(StringBuilder pointer, String step) {
        if (!step.isEmpty()) {
            pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
    }
}

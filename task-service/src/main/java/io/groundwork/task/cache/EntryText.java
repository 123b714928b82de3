package io.groundwork.task.cache;

import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** How a value is written in Redis: its type's shape, so that releases with another shape do not read it, and JSON. */
final class EntryText<V> {

    private final Class<V> type;
    private final JsonMapper json;
    private final String shape;

    EntryText(Class<V> type, JsonMapper json) {
        this.type = type;
        this.json = json;
        Object parts = type.isRecord() ? Arrays.toString(type.getRecordComponents()) : type.getName();
        shape = Integer.toHexString(parts.hashCode()) + ":";
    }

    String write(V value) {
        return shape + json.writeValueAsString(value);
    }

    Optional<V> read(String text) {
        if (!text.startsWith(shape)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(text.substring(shape.length()), type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}

package io.groundwork.platform.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The algorithm of RFC 7396, section 2. Leaves both arguments as they are. */
final class MergedJson {

    private MergedJson() {}

    static JsonNode merge(@Nullable JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode merged =
                target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        changes.properties().forEach(change -> apply(merged, change.getKey(), change.getValue()));
        return merged;
    }

    private static void apply(ObjectNode merged, String name, JsonNode value) {
        if (value.isNull()) {
            merged.remove(name);
        } else {
            merged.set(name, merge(merged.get(name), value));
        }
    }
}

package io.groundwork.notification.filter;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** To SNS a property that is null or an empty text does not exist; to event-ruler it does. */
record Presence(List<List<String>> keys) {

    /** Takes such values out, under the keys whose presence is asked for; the given tree stays as it is. */
    JsonNode hideEmpty(JsonNode properties) {
        if (keys.isEmpty() || !properties.isObject()) {
            return properties;
        }
        JsonNode copy = properties.deepCopy();
        keys.forEach(key -> hide(copy, key));
        return copy;
    }

    private static void hide(JsonNode properties, List<String> key) {
        JsonNode parent = properties;
        for (String name : key.subList(0, key.size() - 1)) {
            parent = parent.path(name);
        }
        JsonNode value = parent.path(key.getLast());
        if (parent instanceof ObjectNode object && (value.isNull() || isEmptyText(value))) {
            object.remove(key.getLast());
        }
    }

    private static boolean isEmptyText(JsonNode value) {
        return value.isString() && value.stringValue().isEmpty();
    }
}

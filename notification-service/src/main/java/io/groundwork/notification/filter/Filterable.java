package io.groundwork.notification.filter;

import tools.jackson.databind.JsonNode;

/**
 * What policies see of a message.
 *
 * @param attributes a flat JSON object
 * @param body the parsed body; anything but an object matches no policy
 */
public record Filterable(JsonNode attributes, JsonNode body) {

    JsonNode seenBy(FilterScope scope) {
        return switch (scope) {
            case MESSAGE_ATTRIBUTES -> attributes;
            case MESSAGE_BODY -> body;
        };
    }
}

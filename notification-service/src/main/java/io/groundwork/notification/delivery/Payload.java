package io.groundwork.notification.delivery;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is sent, in the shape that Standard Webhooks recommends; the same text at every attempt. */
final class Payload {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Payload() {}

    static String of(DueDelivery delivery, @Nullable String token) {
        JsonNode data = JSON.readTree(delivery.data());
        if (token != null && data instanceof ObjectNode object) {
            object.put("token", token);
        }
        return JSON.createObjectNode()
                .put("type", delivery.type())
                .put("timestamp", delivery.publishedAt().toString())
                .set("data", data)
                .toString();
    }
}

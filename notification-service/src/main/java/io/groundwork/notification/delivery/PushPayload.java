package io.groundwork.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What webhooks get, where it fits; else what names it, so that the page can fetch the rest. */
final class PushPayload {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> NAMES = List.of("message_id", "topic", "subject");
    private static final int LONGEST_NAME = 200;

    private PushPayload() {}

    static String of(DueDelivery delivery, int mostBytes) {
        String whole = Payload.of(delivery, null);
        return whole.getBytes(StandardCharsets.UTF_8).length <= mostBytes ? whole : shortened(delivery);
    }

    private static String shortened(DueDelivery delivery) {
        JsonNode data = JSON.readTree(delivery.data());
        ObjectNode names = JSON.createObjectNode();
        NAMES.stream()
                .filter(name -> data.path(name).isString())
                .forEach(name -> names.put(name, beginning(data.path(name).asString())));
        return JSON.createObjectNode()
                .put("type", delivery.type())
                .put("timestamp", delivery.publishedAt().toString())
                .put("truncated", true)
                .set("data", names)
                .toString();
    }

    private static String beginning(String text) {
        return text.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

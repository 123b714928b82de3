package io.groundwork.notification;

import io.groundwork.test.Contracts;
import io.groundwork.test.TestTopics;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as their producers send them: the example of the contract, with some fields changed. */
public final class Events {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Events() {}

    public static ObjectNode example(String topic, String type) {
        return (ObjectNode) JSON.readTree(Contracts.example(topic, type));
    }

    public static ObjectNode taskEvent(String type, Set<String> audience) {
        ObjectNode event = example("task.events", type);
        event.set("audience", JSON.valueToTree(audience));
        return event;
    }

    public static ObjectNode verificationFor(String userId, String email) {
        return example("user.events", "user.verification-requested")
                .put("user_id", userId)
                .put("email", email)
                .put("expires_at", "2100-01-01T00:00:00Z");
    }

    public static void send(String topic, String type, ObjectNode value) {
        send(UUID.randomUUID().toString(), topic, type, value);
    }

    public static void send(String eventId, String topic, String type, ObjectNode value) {
        TestTopics.send(
                topic, "key", value.toString(), Map.of("ce_id", eventId, "ce_type", type, "ce_specversion", "1.0"));
    }

    public static void sendAt(String time, String topic, String type, ObjectNode value) {
        TestTopics.send(
                topic,
                "key",
                value.toString(),
                Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_specversion",
                        "1.0",
                        "ce_time",
                        time));
    }
}

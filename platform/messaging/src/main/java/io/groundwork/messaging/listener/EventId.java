package io.groundwork.messaging.listener;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundwork.messaging.EventHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds what identifies an event, the same at every delivery. */
final class EventId {

    private static final int LONGEST = 200;

    private EventId() {}

    /** @param value null when it is no JSON */
    static String of(ConsumerRecord<?, ?> received, @Nullable JsonNode value) {
        return Stream.of(
                        text(EventHeaders.text(received.headers(), EventHeaders.ID)),
                        field(value, "message_id"),
                        field(value, "event_id"))
                .flatMap(stream -> stream)
                .findFirst()
                .map(EventId::bounded)
                .orElseGet(() -> received.topic() + "-" + received.partition() + "-" + received.offset());
    }

    private static Stream<String> text(@Nullable String id) {
        return Stream.ofNullable(id).filter(text -> !text.isBlank());
    }

    private static Stream<String> field(@Nullable JsonNode value, String name) {
        JsonNode field = value == null ? null : value.get(name);
        return field == null || !field.isValueNode() || field.isNull() ? Stream.empty() : text(field.asString());
    }

    /** Producers choose their ids; a database index takes only short ones, and Postgres takes no NUL. */
    private static String bounded(String id) {
        return id.length() <= LONGEST && id.indexOf('\0') < 0 ? id : "sha256:" + sha256(id);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

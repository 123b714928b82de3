package io.groundwork.messaging.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundwork.messaging.EventHeaders;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/** A record of a dead-letter topic, with what its headers say about where it came from and why it failed. */
record FailedRecord(ConsumerRecord<String, byte[]> received) {

    /** The group whose listener failed; empty when the record was not put here by a listener. */
    String group() {
        return text(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, "");
    }

    String topic() {
        return text(KafkaHeaders.DLT_ORIGINAL_TOPIC, received.topic());
    }

    int partition() {
        byte @Nullable [] bytes = bytes(KafkaHeaders.DLT_ORIGINAL_PARTITION);
        return bytes == null ? received.partition() : ByteBuffer.wrap(bytes).getInt();
    }

    long offset() {
        byte @Nullable [] bytes = bytes(KafkaHeaders.DLT_ORIGINAL_OFFSET);
        return bytes == null ? received.offset() : ByteBuffer.wrap(bytes).getLong();
    }

    Instant recordedAt() {
        byte @Nullable [] bytes = bytes(KafkaHeaders.DLT_ORIGINAL_TIMESTAMP);
        return Instant.ofEpochMilli(
                bytes == null ? received.timestamp() : ByteBuffer.wrap(bytes).getLong());
    }

    Instant failedAt() {
        return Instant.ofEpochMilli(received.timestamp());
    }

    String eventId() {
        return text(EventHeaders.ID, received.topic() + "-" + received.partition() + "-" + received.offset());
    }

    @Nullable
    String eventType() {
        String type = text(EventHeaders.TYPE, "");
        return type.isEmpty() ? null : type;
    }

    @Nullable
    String key() {
        String key = received.key();
        return key == null ? null : storable(key);
    }

    String exception() {
        return text(KafkaHeaders.DLT_EXCEPTION_FQCN, "");
    }

    String message() {
        return text(KafkaHeaders.DLT_EXCEPTION_MESSAGE, "");
    }

    String stack() {
        return text(KafkaHeaders.DLT_EXCEPTION_STACKTRACE, "");
    }

    int redrives() {
        String times = text(EventHeaders.REDRIVES, "0");
        return times.matches("\\d{1,6}") ? Integer.parseInt(times) : 0;
    }

    private String text(String name, String otherwise) {
        byte @Nullable [] bytes = bytes(name);
        return bytes == null ? otherwise : storable(new String(bytes, UTF_8));
    }

    /** Postgres takes no NUL in text, and anybody may have written the record. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private byte @Nullable [] bytes(String name) {
        Header header = received.headers().lastHeader(name);
        return header == null ? null : header.value();
    }
}

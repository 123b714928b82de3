package io.groundwork.messaging.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundwork.messaging.EventHeaders;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** One row of the outbox. */
record OutboxEntry(
        long position,
        UUID eventId,
        String topic,
        String key,
        String type,
        String subject,
        Instant occurredAt,
        String payload,
        @Nullable String traceparent) {

    /** Order is kept within one of these. */
    record Lane(String topic, String key) {}

    Lane lane() {
        return new Lane(topic, key);
    }

    /** @param source CloudEvents source: which service says so */
    ProducerRecord<String, byte[]> toRecord(String source) {
        ProducerRecord<String, byte[]> sent = new ProducerRecord<>(topic, key, payload.getBytes(UTF_8));
        header(sent, EventHeaders.SPEC_VERSION, "1.0");
        header(sent, EventHeaders.ID, eventId.toString());
        header(sent, EventHeaders.TYPE, type);
        header(sent, EventHeaders.SOURCE, source);
        header(sent, EventHeaders.SUBJECT, subject);
        header(sent, EventHeaders.TIME, occurredAt.toString());
        header(sent, EventHeaders.CONTENT_TYPE, "application/json");
        if (traceparent != null) {
            header(sent, EventHeaders.TRACE_PARENT, traceparent);
        }
        return sent;
    }

    private static void header(ProducerRecord<String, byte[]> sent, String name, String value) {
        sent.headers().add(name, value.getBytes(UTF_8));
    }
}

package io.groundwork.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * CloudEvents 1.0 attributes as Kafka headers in binary mode.
 *
 * @param time when the records were taken in, the same for all of one body
 */
record CloudEventHeaders(String type, String source, Instant time) {

    ProducerRecord<String, byte[]> envelope(String topic, EncodedRecord record) {
        ProducerRecord<String, byte[]> envelope = new ProducerRecord<>(topic, record.key(), record.value());
        Headers headers = envelope.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", record.id());
        put(headers, "ce_type", type);
        put(headers, "ce_source", source);
        put(headers, "ce_time", time.toString());
        put(headers, "ce_subject", record.key());
        put(headers, "content-type", "application/json");
        return envelope;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}

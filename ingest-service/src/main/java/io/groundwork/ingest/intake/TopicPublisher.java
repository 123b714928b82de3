package io.groundwork.ingest.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends a body's records side by side and waits once for all acknowledgements. Safe for concurrent use. */
final class TopicPublisher {

    private final KafkaTemplate<String, byte[]> template;
    private final Duration timeout;
    private final String source;
    private final Clock clock;

    TopicPublisher(KafkaTemplate<String, byte[]> template, Duration timeout, String source, Clock clock) {
        this.template = template;
        this.timeout = timeout;
        this.source = source;
        this.clock = clock;
    }

    void publish(RecordType type, List<EncodedRecord> records) {
        Acknowledgements acknowledgements = new Acknowledgements(records.size());
        CloudEventHeaders headers = new CloudEventHeaders(type.eventType(), source, Instant.now(clock));
        for (EncodedRecord record : records) {
            if (!acknowledgements.hasFailed()) {
                send(type.topic(), record, headers, acknowledgements);
            }
        }
        acknowledgements.await(timeout);
    }

    /** A template fails by its future or, when the broker cannot even be asked for the topic, by an exception. */
    private void send(
            String topic, EncodedRecord record, CloudEventHeaders headers, Acknowledgements acknowledgements) {
        try {
            var _ = template.send(headers.envelope(topic, record)).whenComplete(acknowledgements);
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            acknowledgements.accept(null, e);
        }
    }
}

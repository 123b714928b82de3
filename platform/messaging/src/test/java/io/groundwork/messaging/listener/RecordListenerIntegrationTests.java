package io.groundwork.messaging.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.messaging.IncomingEvent;
import io.groundwork.messaging.MessagingTest;
import io.groundwork.messaging.Recorder;
import io.groundwork.messaging.UnprocessableEventException;
import io.groundwork.test.TestTopics;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

@MessagingTest
class RecordListenerIntegrationTests {

    private static final String TOPIC = "test.records";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Recorder recorder;
    private final String key = UUID.randomUUID().toString();

    RecordListenerIntegrationTests(Recorder recorder) {
        this.recorder = recorder;
    }

    @AfterEach
    void reset() {
        recorder.reset();
    }

    @Test
    void aCloudEventArrivesWithItsAttributes() {
        TestTopics.send(
                TOPIC,
                key,
                "{\"name\": \"one\", \"unknown\": true}",
                Map.of("ce_id", "id-" + key, "ce_type", "test.happened", "ce_time", "2026-03-01T12:00:00+01:00"));

        IncomingEvent event = passed(1).getFirst();
        assertThat(event.id()).isEqualTo("id-" + key);
        assertThat(event.type()).isEqualTo("test.happened");
        assertThat(event.time()).isEqualTo("2026-03-01T11:00:00Z");
        assertThat(event.dataAs(Named.class)).isEqualTo(new Named("one"));
    }

    @Test
    void bareJsonIsWelcome() {
        TestTopics.send(TOPIC, key, "{\"name\": \"one\"}");

        IncomingEvent event = passed(1).getFirst();
        assertThat(event.type()).isNull();
        assertThat(event.id()).isEqualTo(TOPIC + "-" + event.partition() + "-" + event.offset());
    }

    @Test
    void badJsonGoesToTheSamePartitionOfTheDeadLettersWithItsReason() {
        TestTopics.send(new ProducerRecord<>(TOPIC, 1, key, "{\"name\": "));
        TestTopics.send(new ProducerRecord<>(TOPIC, 1, key, "{\"name\": \"next\"}"));

        assertThat(Recorder.values(passed(1), key, "name")).containsExactly("next");
        ConsumerRecord<String, String> dead = dead();
        assertThat(dead.partition()).isOne();
        assertThat(dead.value()).isEqualTo("{\"name\": ");
        assertThat(TestTopics.header(dead, "kafka_dlt-original-topic")).isEqualTo(TOPIC);
        assertThat(TestTopics.header(dead, "kafka_dlt-original-consumer-group")).isEqualTo("messaging-test");
        assertThat(number(dead, "kafka_dlt-original-partition")).isOne();
        assertThat(TestTopics.header(dead, "ce_id"))
                .isEqualTo(TOPIC + "-1-" + number(dead, "kafka_dlt-original-offset"));
        assertThat(TestTopics.header(dead, "kafka_dlt-exception-fqcn"))
                .isEqualTo(UnprocessableEventException.class.getName());
        assertThat(TestTopics.header(dead, "kafka_dlt-exception-message")).startsWith("The value is no JSON");
        assertThat(TestTopics.header(dead, "kafka_dlt-exception-stacktrace")).contains("EventReader");
    }

    @Test
    void aValueThatBreaksTheSchemaGoesToTheDeadLettersAtOnce() {
        AtomicInteger attempts = new AtomicInteger();
        recorder.onRecord = event -> attempts.incrementAndGet();

        TestTopics.send(TOPIC, key, "{\"name\": 7}");

        assertThat(TestTopics.header(dead(), "kafka_dlt-exception-message")).contains("breaks the schema", "/name");
        assertThat(attempts).hasValue(0);
    }

    @Test
    void whatTheListenerCannotProcessGoesToTheDeadLettersAfterOneAttempt() {
        AtomicInteger attempts = new AtomicInteger();
        recorder.onRecord = event -> {
            attempts.incrementAndGet();
            throw new UnprocessableEventException("never");
        };

        TestTopics.send(TOPIC, key, "{\"name\": \"one\"}");

        assertThat(TestTopics.header(dead(), "kafka_dlt-exception-message")).isEqualTo("never");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void anUnknownFailureIsTriedFiveTimes() {
        AtomicInteger attempts = new AtomicInteger();
        recorder.onRecord = event -> {
            attempts.incrementAndGet();
            throw new IllegalStateException("bug");
        };

        TestTopics.send(TOPIC, key, "{\"name\": \"one\"}");

        assertThat(TestTopics.header(dead(), "kafka_dlt-exception-fqcn"))
                .isEqualTo(IllegalStateException.class.getName());
        assertThat(attempts).hasValue(5);
    }

    @Test
    void aFailureOfTheInfrastructureIsTriedUntilItPasses() {
        AtomicInteger attempts = new AtomicInteger();
        recorder.onRecord = event -> {
            if (attempts.incrementAndGet() <= 8) {
                throw new DataAccessResourceFailureException("database is away");
            }
        };

        TestTopics.send(TOPIC, key, "{\"name\": \"one\"}");

        assertThat(passed(1)).hasSize(1);
        assertThat(TestTopics.readAll(TOPIC + ".dlt", key)).isEmpty();
    }

    @Test
    void aPartitionThatWaitsHoldsUpNoOther() {
        recorder.onRecord = event -> {
            if (event.partition() == 0 && event.key().equals(key)) {
                throw new DataAccessResourceFailureException("away for this one");
            }
        };
        TestTopics.send(new ProducerRecord<>(TOPIC, 0, key, "{\"name\": \"stuck\"}"));
        for (int i = 0; i < 5; i++) {
            TestTopics.send(new ProducerRecord<>(TOPIC, 1, key, "{\"name\": \"n" + i + "\"}"));
        }

        assertThat(Recorder.values(passed(5), key, "name")).containsExactly("n0", "n1", "n2", "n3", "n4");
        recorder.onRecord = event -> {};
        assertThat(Recorder.values(passed(6), key, "name")).endsWith("stuck");
    }

    private List<IncomingEvent> passed(int count) {
        return await().atMost(SOON)
                .until(
                        () -> recorder.records.stream()
                                .filter(event -> event.key().equals(key))
                                .toList(),
                        events -> events.size() >= count);
    }

    private ConsumerRecord<String, String> dead() {
        return await().atMost(SOON)
                .until(() -> TestTopics.readAll(TOPIC + ".dlt", key), records -> !records.isEmpty())
                .getFirst();
    }

    private static long number(ConsumerRecord<?, ?> received, String header) {
        byte[] bytes = received.headers().lastHeader(header).value();
        return bytes.length == Integer.BYTES
                ? ByteBuffer.wrap(bytes).getInt()
                : ByteBuffer.wrap(bytes).getLong();
    }

    private record Named(String name) {}
}

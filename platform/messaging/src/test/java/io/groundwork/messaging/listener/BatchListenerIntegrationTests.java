package io.groundwork.messaging.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.messaging.IncomingEvent;
import io.groundwork.messaging.MessagingTest;
import io.groundwork.messaging.Recorder;
import io.groundwork.test.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

@MessagingTest
class BatchListenerIntegrationTests {

    private static final String TOPIC = "test.batches";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Recorder recorder;
    private final String key = UUID.randomUUID().toString();

    BatchListenerIntegrationTests(Recorder recorder) {
        this.recorder = recorder;
    }

    @AfterEach
    void reset() {
        recorder.reset();
    }

    @Test
    void goodRecordsPassAroundBadJson() {
        send(0, "{\"n\": \"1\"}");
        send(0, "no json");
        send(0, "{\"n\": \"2\"}");
        send(1, "{\"n\": \"3\"}");

        assertThat(numbers(3)).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(dead(1).getFirst().value()).isEqualTo("no json");
    }

    @Test
    void aRecordThatFailsIsTriedAFewTimesAndTheOthersTakeEffectOnce() {
        recorder.onBatch = events -> failOn(events, "poison");

        send(0, "{\"n\": \"1\"}");
        send(0, "{\"n\": \"poison\"}");
        send(0, "{\"n\": \"2\"}");

        assertThat(numbers(2)).containsExactly("1", "2");
        assertThat(TestTopics.header(dead(1).getFirst(), "kafka_dlt-exception-message"))
                .isEqualTo("poison");
    }

    /** Spring Kafka's issue 4371: batches of another partition that succeed reset the count of the failing one. */
    @Test
    void successOnAnotherPartitionDoesNotKeepAPoisonRecordAlive() {
        AtomicInteger attempts = new AtomicInteger();
        recorder.onBatch = events -> {
            if (events.stream().anyMatch(event -> isNumbered(event, "poison"))) {
                attempts.incrementAndGet();
            }
            failOn(events, "poison");
        };
        send(0, "{\"n\": \"poison\"}");
        send(0, "{\"n\": \"behind\"}");

        int sent = 0;
        while (TestTopics.readAll(TOPIC + ".dlt", key).isEmpty()) {
            send(1, "{\"n\": \"" + sent++ + "\"}");
            assertThat(sent).isLessThan(2_000);
        }

        assertThat(numbers(sent + 1))
                .contains("behind")
                .containsAll(range(sent))
                .hasSize(sent + 1);
        // Each time once in its batch and once alone.
        assertThat(attempts.get()).isBetween(5, 10);
    }

    @Test
    void aPartitionThatWaitsForTheInfrastructureHoldsUpNoOther() {
        recorder.onBatch = events -> {
            if (events.stream()
                    .anyMatch(event -> event.partition() == 0 && event.key().equals(key))) {
                throw new DataAccessResourceFailureException("away");
            }
        };
        send(0, "{\"n\": \"stuck\"}");
        send(1, "{\"n\": \"1\"}");
        send(1, "{\"n\": \"2\"}");

        assertThat(numbers(2)).containsExactly("1", "2");
        recorder.onBatch = events -> {};
        assertThat(numbers(3)).endsWith("stuck");
        assertThat(TestTopics.readAll(TOPIC + ".dlt", key)).isEmpty();
    }

    private void failOn(List<IncomingEvent> events, String number) {
        if (events.stream().anyMatch(event -> isNumbered(event, number))) {
            throw new IllegalStateException(number);
        }
    }

    private boolean isNumbered(IncomingEvent event, String number) {
        return event.key().equals(key) && event.data().get("n").asString().equals(number);
    }

    private void send(int partition, String value) {
        TestTopics.send(new ProducerRecord<>(TOPIC, partition, key, value));
    }

    private static List<String> range(int end) {
        return IntStream.range(0, end).mapToObj(String::valueOf).toList();
    }

    private List<String> numbers(int count) {
        return await().atMost(SOON)
                .until(() -> Recorder.values(recorder.batched, key, "n"), numbers -> numbers.size() >= count);
    }

    private List<ConsumerRecord<String, String>> dead(int count) {
        return await().atMost(SOON)
                .until(() -> TestTopics.readAll(TOPIC + ".dlt", key), records -> records.size() >= count);
    }
}

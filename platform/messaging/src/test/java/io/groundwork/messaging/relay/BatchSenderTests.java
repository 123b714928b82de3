package io.groundwork.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class BatchSenderTests {

    private static final OutboxEntry A1 = entry(1, "topic", "a");
    private static final OutboxEntry A2 = entry(2, "topic", "a");
    private static final OutboxEntry B3 = entry(3, "topic", "b");
    private static final OutboxEntry C4 = entry(4, "other", "c");

    @Test
    void everyAcknowledgedRowIsDelivered() {
        Delivery delivery = send(List.of(A1, A2, B3), List.of(acknowledged(), acknowledged(), acknowledged()));

        assertThat(delivery.delivered()).containsExactly(1L, 2L, 3L);
        assertThat(delivery.producerUsable()).isTrue();
    }

    @Test
    void aRecordKafkaNeverTakesIsRefusedAndTheNextOfItsKeyGoesThrough() {
        Delivery delivery =
                send(List.of(A1, A2), List.of(failed(new RecordTooLargeException("too large")), acknowledged()));

        assertThat(delivery.refused()).containsOnlyKeys(A1);
        assertThat(delivery.delivered()).containsExactly(2L);
    }

    @Test
    void aTopicThatTakesNothingIsNotTriedAgainInTheSameBatch() {
        Delivery delivery =
                send(List.of(A1, A2, B3, C4), List.of(failed(new TimeoutException("no metadata")), acknowledged()));

        assertThat(delivery.stalledTopics()).containsExactly("topic");
        assertThat(delivery.delivered()).containsExactly(4L);
        assertThat(delivery.producerUsable()).isTrue();
    }

    @Test
    void whatIsAcknowledgedBehindAFailureOfItsKeyIsSentAgain() {
        CompletableFuture<RecordMetadata> broken = new CompletableFuture<>();
        Future<RecordMetadata> later = acknowledged();
        Delivery delivery = new BatchSender(new Scripted(List.of(broken, later, acknowledged())), "/test")
                .send(List.of(A1, A2, B3), () -> {
                    broken.completeExceptionally(new OutOfOrderSequenceException("broken"));
                    return true;
                });

        assertThat(delivery.delivered()).containsExactly(3L);
        assertThat(delivery.producerUsable()).isFalse();
    }

    @Test
    void whenPatienceEndsTheRestIsLeftForANewProducer() {
        Delivery delivery = new BatchSender(new Scripted(List.of(new CompletableFuture<>(), acknowledged())), "/test")
                .send(List.of(A1, C4), () -> false);

        assertThat(delivery.delivered()).containsExactly(4L);
        assertThat(delivery.stalledTopics()).containsExactly("topic");
        assertThat(delivery.producerUsable()).isFalse();
    }

    private static Delivery send(List<OutboxEntry> batch, List<Future<RecordMetadata>> outcomes) {
        return new BatchSender(new Scripted(outcomes), "/test").send(batch, () -> true);
    }

    private static Future<RecordMetadata> acknowledged() {
        return CompletableFuture.completedFuture(new RecordMetadata(new TopicPartition("topic", 0), 0, 0, 0, 0, 0));
    }

    private static Future<RecordMetadata> failed(RuntimeException cause) {
        return CompletableFuture.failedFuture(cause);
    }

    private static OutboxEntry entry(long position, String topic, String key) {
        return new OutboxEntry(
                position, new UUID(0, position), topic, key, "test.happened", key, Instant.EPOCH, "{}", null);
    }

    /** A producer that answers each send with the next of the given outcomes. */
    private static final class Scripted extends MockProducer<String, byte[]> {

        private final List<Future<RecordMetadata>> outcomes;
        private int next;

        private Scripted(List<Future<RecordMetadata>> outcomes) {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
            this.outcomes = outcomes;
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> sent) {
            return outcomes.get(next++);
        }
    }
}

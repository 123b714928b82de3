package io.groundwork.messaging.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.kafka.listener.MessageListenerContainer;

class EventErrorHandlerTests {

    private static final TopicPartition FIRST = new TopicPartition("topic", 0);
    private static final TopicPartition SECOND = new TopicPartition("topic", 1);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final MessageListenerContainer container = mock();
    private final List<ConsumerRecord<?, ?>> polled = List.of(record(FIRST, 5), record(FIRST, 6), record(SECOND, 9));

    @BeforeEach
    void assign() {
        given(container.getGroupId()).willReturn("group");
        consumer.assign(Set.of(FIRST, SECOND));
        consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        consumer.seek(FIRST, 7);
        consumer.seek(SECOND, 10);
    }

    @Test
    void aRecordThatWillBeTriedAgainIsReadAgainWithAllBehindIt() {
        handler(5).handleRemaining(failure(), polled, consumer, container);

        assertThat(consumer.position(FIRST)).isEqualTo(5);
        assertThat(consumer.position(SECOND)).isEqualTo(9);
        assertThat(consumer.committed(Set.of(FIRST, SECOND))).isEmpty();
    }

    @Test
    void behindADeadLetterThePartitionGoesOn() {
        handler(1).handleRemaining(failure(), polled, consumer, container);

        assertThat(consumer.position(FIRST)).isEqualTo(6);
        assertThat(consumer.position(SECOND)).isEqualTo(9);
        assertThat(consumer.committed(Set.of(FIRST)).get(FIRST).offset()).isEqualTo(6);
    }

    @Test
    void nothingIsPassedOverWhenACommitFails() {
        handler(5).handleRemaining(new TimeoutException("commit"), polled, consumer, container);

        assertThat(consumer.position(FIRST)).isEqualTo(5);
        assertThat(consumer.position(SECOND)).isEqualTo(9);
    }

    @Test
    void aPartitionThatHasMovedAwayIsLeftAlone() {
        consumer.assign(Set.of(SECOND));

        handler(1).handleRemaining(failure(), polled, consumer, container);

        assertThat(consumer.position(SECOND)).isEqualTo(9);
    }

    private static EventErrorHandler handler(int maxAttempts) {
        RetryProperties retry = new RetryProperties(maxAttempts, Duration.ofSeconds(1), 2, Duration.ofSeconds(1), 0);
        return new EventErrorHandler(new FailedRecords(retry, (received, by, failure) -> {}, () -> 0));
    }

    private static ListenerExecutionFailedException failure() {
        return new ListenerExecutionFailedException("failed", "group", new IllegalStateException("bug"));
    }

    private static ConsumerRecord<String, byte[]> record(TopicPartition partition, long offset) {
        return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, "key", new byte[0]);
    }
}

package io.groundwork.messaging.listener;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Gives the records of a failed batch to the same listener again, each in a batch of one. */
final class OneByOne {

    /** Told the outcome of each record; the failure is null when it passed. */
    interface Outcome {

        void of(ConsumerRecord<?, ?> received, @Nullable Exception failure);
    }

    /** Well below {@code max.poll.interval.ms}: a consumer that is away for longer loses its partitions. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Goes on to the next partition where one stops, and stops altogether when time is up or the container ends. */
    void run(
            ConsumerRecords<?, ?> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Progress progress,
            Outcome outcome) {
        long end = System.nanoTime() + LONGEST.toNanos();
        for (TopicPartition partition : records.partitions()) {
            for (ConsumerRecord<?, ?> received : records.records(partition)) {
                if (!container.isRunning() || System.nanoTime() > end) {
                    progress.again(received);
                }
                if (progress.isStopped(partition)) {
                    break;
                }
                outcome.of(received, attempt(received, consumer, container));
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // The container knows its types, but does not say.
    private static @Nullable Exception attempt(
            ConsumerRecord<?, ?> received, Consumer<?, ?> consumer, MessageListenerContainer container) {
        try {
            BatchMessageListener listener = (BatchMessageListener)
                    Objects.requireNonNull(container.getContainerProperties().getMessageListener());
            listener.onMessage(List.of(received), null, consumer);
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }
}

package io.groundwork.messaging.listener;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Lets a partition wait while the others of the same consumer go on.
 *
 * <p>Sleeping in the listener's thread would be simpler, but would hold up every partition of the consumer, and a long pause
 * would cost it its place in the group.
 */
final class PartitionPauses {

    private PartitionPauses() {}

    static void pause(MessageListenerContainer container, TopicPartition partition, Duration time) {
        container.pausePartition(partition);
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> container.resumePartition(partition));
    }
}

package io.groundwork.messaging.listener;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Handles failures of record and batch listeners alike: a failing record holds up nothing but its own partition, and that only
 * as long as it may still pass.
 *
 * <p>Offsets of what was handled here are committed here, never by the container.
 */
final class EventErrorHandler implements CommonErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(EventErrorHandler.class);
    private static final Duration AFTER_BROKER_FAILURE = Duration.ofSeconds(1);

    private final FailedRecords failedRecords;
    private final OneByOne oneByOne = new OneByOne();

    EventErrorHandler(FailedRecords failedRecords) {
        this.failedRecords = failedRecords;
    }

    @Override
    public boolean seeksAfterHandling() {
        return true;
    }

    @Override
    public boolean isAckAfterHandle() {
        return false;
    }

    /** Record listener: the first record has failed, the others of the poll have not been tried. */
    @Override
    public void handleRemaining(
            Exception failure,
            List<ConsumerRecord<?, ?>> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container) {
        Progress progress = new Progress();
        if (isCommitFailure(failure)) {
            log.warn("Offsets were not committed; a repeat is a no-op by the inbox", failure);
        } else {
            judge(failure, records.getFirst(), consumer, container, progress);
        }
        // Whatever was polled and not handled must be polled again, or it is passed over.
        records.stream().filter(received -> !progress.isDone(received)).forEach(progress::again);
        progress.apply(consumer);
    }

    /**
     * Batch listener: somewhere in the batch is a record that fails. Each is tried in a batch of its own, so that the good
     * ones pass and the bad one shows itself.
     */
    @Override
    public void handleBatch(
            Exception failure,
            ConsumerRecords<?, ?> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        if (isCommitFailure(failure)) {
            log.warn("Offsets were not committed; a repeat is a no-op by the inbox", failure);
            return;
        }
        Progress progress = new Progress();
        oneByOne.run(records, consumer, container, progress, (received, cause) -> {
            if (cause == null) {
                failedRecords.passed(group(container), received);
                progress.done(received);
            } else {
                judge(cause, received, consumer, container, progress);
            }
        });
        progress.apply(consumer);
    }

    @Override
    public void handleOtherException(
            Exception failure, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        log.warn("Cannot read from Kafka, trying again: {}", failure.toString());
        try {
            ListenerUtils.stoppableSleep(container, AFTER_BROKER_FAILURE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void judge(
            Exception failure,
            ConsumerRecord<?, ?> received,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Progress progress) {
        String group = group(container);
        switch (failedRecords.judge(group, received, consumer, ListenerFailure.named(failure, group))) {
            case Verdict.Buried() -> progress.done(received);
            case Verdict.TryAgain(Duration after) -> {
                progress.again(received);
                PartitionPauses.pause(container, Progress.partition(received), after);
            }
        }
    }

    private static String group(MessageListenerContainer container) {
        return String.valueOf(container.getGroupId());
    }

    /** Failures of listeners come wrapped; a bare one of Kafka is the commit, after the listener has done its work. */
    private static boolean isCommitFailure(Exception failure) {
        return failure instanceof KafkaException;
    }
}

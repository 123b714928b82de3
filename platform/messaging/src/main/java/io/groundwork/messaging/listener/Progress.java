package io.groundwork.messaging.listener;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far each partition of a poll has come: what is done is committed, what is not is read again. */
final class Progress {

    private static final Logger log = LoggerFactory.getLogger(Progress.class);

    private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
    private final Map<TopicPartition, Long> again = new HashMap<>();

    static TopicPartition partition(ConsumerRecord<?, ?> received) {
        return new TopicPartition(received.topic(), received.partition());
    }

    void done(ConsumerRecord<?, ?> received) {
        done.put(partition(received), new OffsetAndMetadata(received.offset() + 1, received.leaderEpoch(), ""));
    }

    /** The first call for a partition counts: it is read again from there. */
    void again(ConsumerRecord<?, ?> received) {
        again.putIfAbsent(partition(received), received.offset());
    }

    boolean isDone(ConsumerRecord<?, ?> received) {
        OffsetAndMetadata next = done.get(partition(received));
        return next != null && received.offset() < next.offset();
    }

    boolean isStopped(TopicPartition partition) {
        return again.containsKey(partition);
    }

    /** Partitions that have moved to another consumer are left alone: that one starts from what was committed. */
    void apply(Consumer<?, ?> consumer) {
        done.keySet().retainAll(consumer.assignment());
        again.keySet().retainAll(consumer.assignment());
        again.forEach(consumer::seek);
        if (done.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(done);
        } catch (KafkaException e) {
            log.warn("Offsets {} are not committed; a repeat is a no-op by the inbox", done, e);
        }
    }
}

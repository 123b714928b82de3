package io.groundwork.messaging.listener;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Counts the failures of the record at which a partition stands.
 *
 * <p>The counts are ours because Spring Kafka forgets those of one partition when the batch of another succeeds (its issue
 * 4371), which would try a poison record for ever. Safe for concurrent use; a partition is worked on by one thread.
 */
final class RetryLedger {

    private record Place(String group, TopicPartition partition) {}

    /**
     * @param failures in all, which sets the pause
     * @param counted without those of the infrastructure, which sets the end
     */
    record Tally(long offset, int failures, int counted) {

        Tally plus(boolean counts) {
            return new Tally(offset, failures + 1, counts ? counted + 1 : counted);
        }
    }

    private final Map<Place, Tally> tallies = new ConcurrentHashMap<>();

    Tally failed(String group, ConsumerRecord<?, ?> received, boolean counts) {
        return tallies.merge(
                place(group, received),
                new Tally(received.offset(), 0, 0).plus(counts),
                (known, first) -> known.offset() == received.offset() ? known.plus(counts) : first);
    }

    /** The partition has gone past the record. */
    void passed(String group, ConsumerRecord<?, ?> received) {
        tallies.remove(place(group, received));
    }

    private static Place place(String group, ConsumerRecord<?, ?> received) {
        return new Place(group, new TopicPartition(received.topic(), received.partition()));
    }
}

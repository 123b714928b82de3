package io.groundwork.platform.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the compacted topic with one consumer, on one thread. Polling alone does not tell an idle topic from a lost broker, so the
 * ends are asked for now and then.
 */
record RevocationTopic(Consumer<String, String> consumer, Revocations revocations, Clock clock) {

    static final String NAME = "security.revocations";
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofSeconds(1);

    /** Told how far the reading is. */
    interface Progress {

        /** All that was written until then is known. */
        void upToDate(Instant asOf);

        /** Kafka does not answer; reading goes on when it does. */
        void away(KafkaException cause);
    }

    /** Returns when it is time to close. Throws when the consumer is of no more use. */
    void follow(Closing closing, Progress progress) {
        List<TopicPartition> partitions = awaitTopic(closing, progress);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (!closing.isAsked()) {
            Instant asked = clock.instant();
            try {
                catchUp(consumer.endOffsets(partitions, PATIENCE));
                progress.upToDate(asked);
            } catch (TimeoutException away) {
                progress.away(away);
            }
            revocations.forgetExpired();
            readUntil(clock.instant().plus(BETWEEN_CHECKS), closing);
        }
    }

    /** As long as there is no topic, nothing was ever revoked. */
    private List<TopicPartition> awaitTopic(Closing closing, Progress progress) {
        do {
            Instant asked = clock.instant();
            try {
                List<TopicPartition> partitions = partitions();
                if (!partitions.isEmpty()) {
                    return partitions;
                }
                progress.upToDate(asked);
            } catch (TimeoutException away) {
                progress.away(away);
            }
        } while (!closing.isAskedWithin(POLL));
        return List.of();
    }

    private List<TopicPartition> partitions() {
        List<PartitionInfo> known = consumer.partitionsFor(NAME, PATIENCE);
        return known == null
                ? List.of()
                : known.stream()
                        .map(partition -> new TopicPartition(NAME, partition.partition()))
                        .toList();
    }

    private void catchUp(Map<TopicPartition, Long> ends) {
        Instant deadline = clock.instant().plus(PATIENCE);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (read() > 0) {
                deadline = clock.instant().plus(PATIENCE);
            } else if (clock.instant().isAfter(deadline)) {
                throw new TimeoutException("Kafka has more revocations and does not send them");
            }
        }
    }

    private void readUntil(Instant end, Closing closing) {
        while (!closing.isAsked() && clock.instant().isBefore(end)) {
            read();
        }
    }

    private int read() {
        var records = consumer.poll(POLL);
        records.forEach(this::add);
        return records.count();
    }

    /** A tombstone says nothing: what was revoked stays so until it expires. */
    private void add(ConsumerRecord<String, @Nullable String> message) {
        String value = message.value();
        if (value != null) {
            Revocation.parse(value).ifPresent(revocations::add);
        }
    }
}

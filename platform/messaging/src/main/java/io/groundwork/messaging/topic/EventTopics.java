package io.groundwork.messaging.topic;

import io.groundwork.messaging.DeadLetterTopic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Describes the topics to be created: each with its twin, with as many partitions. */
record EventTopics(ClusterProperties cluster) {

    private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(14);

    /** A dead letter is the record as it was, and headers with the reason on top of it. */
    private static final int DEAD_LETTER_BYTES = 8 * 1024 * 1024;

    private static final Map<String, String> COMPACTION = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            String.valueOf(Duration.ofDays(7).toMillis()),
            TopicConfig.SEGMENT_MS_CONFIG,
            String.valueOf(Duration.ofDays(1).toMillis()),
            TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
            "0.1");

    List<NewTopic> describe(Collection<String> names) {
        return names.stream()
                .distinct()
                .sorted()
                .flatMap(name -> Stream.of(topic(name, Map.of()), deadLetters(name)))
                .toList();
    }

    /** Of each key its last value, so that a reader from the beginning knows what holds now. */
    List<NewTopic> describeCompacted(Collection<String> names) {
        return names.stream()
                .distinct()
                .sorted()
                .map(name -> topic(name, COMPACTION))
                .toList();
    }

    private NewTopic deadLetters(String name) {
        return topic(
                DeadLetterTopic.of(name),
                Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        String.valueOf(DEAD_LETTER_RETENTION.toMillis()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        String.valueOf(DEAD_LETTER_BYTES)));
    }

    private NewTopic topic(String name, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, cluster.replication() >= 3 ? "2" : "1");
        return new NewTopic(name, cluster.partitions(), cluster.replication()).configs(all);
    }
}

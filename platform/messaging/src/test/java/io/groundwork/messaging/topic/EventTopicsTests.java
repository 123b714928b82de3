package io.groundwork.messaging.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class EventTopicsTests {

    @Test
    void everyTopicHasATwinWithAsManyPartitions() {
        List<NewTopic> topics = topics(1, "orders", "orders");

        assertThat(topics).extracting(NewTopic::name).containsExactly("orders", "orders.dlt");
        assertThat(topics).extracting(NewTopic::numPartitions).containsOnly(6);
    }

    @Test
    void withThreeCopiesTwoMustConfirm() {
        assertThat(topics(3, "orders").getFirst().configs()).containsEntry("min.insync.replicas", "2");
        assertThat(topics(1, "orders").getFirst().configs()).containsEntry("min.insync.replicas", "1");
    }

    @Test
    void aDeadLetterMayBeLargerThanARecord() {
        assertThat(topics(1, "orders").getLast().configs()).containsEntry("max.message.bytes", "8388608");
    }

    @Test
    void aCompactedTopicKeepsLastValuesAndHasNoTwin() {
        List<NewTopic> topics =
                new EventTopics(new ClusterProperties(6, (short) 1)).describeCompacted(List.of("security.revocations"));

        assertThat(topics).extracting(NewTopic::name).containsExactly("security.revocations");
        assertThat(topics.getFirst().configs()).containsEntry("cleanup.policy", "compact,delete");
    }

    private static List<NewTopic> topics(int replication, String... names) {
        return new EventTopics(new ClusterProperties(6, (short) replication)).describe(List.of(names));
    }
}

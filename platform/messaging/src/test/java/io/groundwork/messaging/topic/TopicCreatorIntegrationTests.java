package io.groundwork.messaging.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.local.backends.Ports;
import io.groundwork.messaging.MessagingTest;
import io.groundwork.test.TestBackends;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

@MessagingTest
class TopicCreatorIntegrationTests {

    private final String topic = "test.created-" + UUID.randomUUID();
    private final String kafka = TestBackends.kafkaBootstrapServers();

    @Test
    void aMissingTopicIsThereWithItsTwinWhenTheListenersStart() throws Exception {
        var creator = creator(kafka);
        creator.start();
        creator.stop();

        assertThat(names()).contains(topic, topic + ".dlt");
    }

    /** Nobody answers where Kafka is said to be; later one does. */
    @Test
    void aServiceStartsWithoutKafkaAndItsTopicsFollow() throws Exception {
        int port = Ports.free();
        var creator = creator("localhost:" + port);
        creator.start();
        assertThat(creator.isRunning()).isTrue();
        assertThat(names()).doesNotContain(topic);

        try (Door _ = new Door(port, Integer.parseInt(kafka.substring(kafka.lastIndexOf(':') + 1)))) {
            await().atMost(Duration.ofSeconds(60)).until(() -> names().contains(topic + ".dlt"));
        } finally {
            creator.stop();
        }
    }

    private TopicCreator creator(String address) {
        return new TopicCreator(
                Map.of("bootstrap.servers", address),
                () -> new EventTopics(new ClusterProperties(2, (short) 1)).describe(List.of(topic)));
    }

    private Set<String> names() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            return admin.listTopics().names().get();
        }
    }
}

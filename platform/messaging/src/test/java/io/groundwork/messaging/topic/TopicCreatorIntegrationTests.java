package io.groundwork.messaging.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.messaging.MessagingTest;
import io.groundwork.test.BackendKind;
import io.groundwork.test.TestBackends;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@MessagingTest
class TopicCreatorIntegrationTests {

    private final String topic = "test.created-" + UUID.randomUUID();
    private final Map<String, Object> connection = Map.of("bootstrap.servers", TestBackends.kafkaBootstrapServers());
    private final TopicCreator creator = new TopicCreator(
            connection, () -> new EventTopics(new ClusterProperties(2, (short) 1)).describe(List.of(topic)));

    @AfterEach
    void stop() {
        creator.stop();
    }

    @Test
    void aMissingTopicIsThereWithItsTwinWhenTheListenersStart() throws Exception {
        creator.start();

        assertThat(names()).contains(topic, topic + ".dlt");
    }

    @Test
    void aServiceStartsWithoutKafkaAndItsTopicsFollow() {
        TestBackends.of(BackendKind.KAFKA).kill();
        creator.start();
        assertThat(creator.isRunning()).isTrue();

        TestBackends.of(BackendKind.KAFKA).restart();

        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> names().contains(topic + ".dlt"));
    }

    private Set<String> names() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(connection)) {
            return admin.listTopics().names().get();
        }
    }
}

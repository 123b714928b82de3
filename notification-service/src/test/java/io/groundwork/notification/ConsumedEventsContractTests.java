package io.groundwork.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.test.Contracts;
import io.groundwork.test.TestTopics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever the contracts allow on the topics we read is taken in: the examples, and what may be added to them. */
@NotificationIntegrationTest
class ConsumedEventsContractTests {

    record Sample(String topic, String type) {}

    private static final List<String> TOPICS =
            List.of("user.events", "task.events", "job.events", "file.events", "orders.high-value", "telemetry.alerts");

    private final JdbcClient jdbc;

    ConsumedEventsContractTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void takesInTheExampleAndFieldsThatAreNotThereYet(Sample sample) {
        ObjectNode value = Events.example(sample.topic(), sample.type()).put("added_tomorrow", true);
        if (sample.type().equals("user.erasure-requested")) {
            value.put("user_id", UUID.randomUUID().toString()); // the person of the examples is needed by other tests
        }
        Contracts.assertValid(sample.topic(), sample.type(), value.toString());

        assertPasses(sample.topic(), sample.type(), value);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void letsPassATypeThatIsNotThereYet(String topic) {
        assertPasses(topic, "something.happened.v2", Events.example(topic, firstType(topic)));
    }

    /** Passed is what is followed by an event that has its effect, and is no dead letter. */
    private void assertPasses(String topic, String type, ObjectNode value) {
        String id = UUID.randomUUID().toString();
        Events.send(id, topic, type, value);
        String marker = UUID.randomUUID().toString();
        Events.send(marker, topic, firstType(topic), Events.example(topic, firstType(topic)));

        await().until(() -> seen(marker));
        assertThat(TestTopics.readAll(topic + ".dlt"))
                .noneMatch(dead -> TestTopics.header(dead, "ce_id").equals(id));
    }

    /** What is published to subscribers is remembered as a message, all else by the inbox of the starter. */
    private boolean seen(String eventId) {
        return jdbc.sql("select (select count(*) from inbox where event_id = :id)"
                                + " + (select count(*) from message where message_id = :id)")
                        .param("id", eventId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    static Stream<Sample> examples() {
        return TOPICS.stream().flatMap(topic -> types(topic).map(type -> new Sample(topic, type)));
    }

    static List<String> topics() {
        return TOPICS;
    }

    private static String firstType(String topic) {
        return types(topic).findFirst().orElseThrow();
    }

    private static Stream<String> types(String topic) {
        try {
            Path file = Path.of(System.getProperty("groundwork.root"), "contracts", "examples", topic + ".json");
            return JsonMapper.shared()
                    .readTree(Files.readString(file))
                    .valueStream()
                    .map(example -> example.path("ce_type").asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

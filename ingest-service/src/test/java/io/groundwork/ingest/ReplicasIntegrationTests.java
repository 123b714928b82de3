package io.groundwork.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.platform.id.Ids;
import io.groundwork.test.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second replica joins and leaves while the same records come in over and over. */
class ReplicasIntegrationTests extends IngestTest {

    private static final int ROUNDS = 6;
    private static final int RECORDS = 500;

    private final String run = Ids.next().toString();
    private final ConfigurableEnvironment environment;
    private final JdbcClient jdbc;

    ReplicasIntegrationTests(@Autowired ConfigurableEnvironment environment, @Autowired JdbcClient jdbc) {
        this.environment = environment;
        this.jdbc = jdbc;
    }

    @Test
    void everyRecordHasItsEffectOnceWhileReplicasComeAndGo() {
        publish();
        try (ConfigurableApplicationContext second = replica()) {
            IntStream.range(1, ROUNDS - 1).forEach(round -> publish());
            assertThat(second.isRunning()).isTrue();
        }
        publish();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(kept()).isEqualTo(RECORDS));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(this::assertCounted);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(this::assertAnnouncedOnce);
    }

    private void publish() {
        post("/api/v1/orders", NDJSON, lines(this::order)).expectStatus().isAccepted();
        post("/api/v1/clicks", NDJSON, lines(this::click)).expectStatus().isAccepted();
    }

    private String order(int i) {
        return """
                {"order_id":"%s-%d","customer_id":"%s","ordered_at":"2026-03-01T12:00:00Z","currency":"EUR","amount":"%d","lines":[]}""".formatted(run, i, run, i % 10 == 0 ? 20_000 : 100);
    }

    private String click(int i) {
        return """
                {"event_id":"%d","user_id":"%s-%d","url":"/","occurred_at":"2026-03-01T12:00:00Z"}""".formatted(i, run, i % 5);
    }

    private static String lines(IntFunction<String> line) {
        return IntStream.range(0, RECORDS).mapToObj(line).collect(Collectors.joining("\n"));
    }

    private int kept() {
        return jdbc.sql("select count(*) from orders where customer_id = :run")
                .param("run", run)
                .query(Integer.class)
                .single();
    }

    private void assertCounted() {
        for (int i = 0; i < 5; i++) {
            get("/api/v1/clicks/users/" + run + "-" + i + "?at=2026-03-01T12:00:00Z")
                    .expectBody()
                    .jsonPath("$.count")
                    .isEqualTo(RECORDS / 5);
        }
    }

    private void assertAnnouncedOnce() {
        List<String> announced = TestTopics.readAll("orders.high-value").stream()
                .map(ConsumerRecord::key)
                .filter(key -> key.startsWith(run))
                .toList();
        assertThat(announced).hasSize(RECORDS / 10).doesNotHaveDuplicates();
    }

    /** Another process in all but name: its own context, on the same backends and in the same group. */
    private ConfigurableApplicationContext replica() {
        StandardEnvironment same = new StandardEnvironment();
        environment.getPropertySources().stream()
                .filter(source -> source.getName().equals("test-addresses"))
                .forEach(same.getPropertySources()::addFirst);
        return new SpringApplicationBuilder(IngestServiceApplication.class)
                .environment(same)
                .run("--server.port=0", "--management.server.port=0");
    }
}

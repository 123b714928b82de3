package io.groundwork.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.WebhookSink;
import io.groundwork.test.TestTopics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Many messages to many endpoints, with what goes wrong between. The sizes are set by system properties; see the canvas. */
@NotificationIntegrationTest
class ManyDeliveriesIntegrationTests {

    private static final int MESSAGES = Integer.getInteger("groundwork.test.messages", 1000);
    private static final int ENDPOINTS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final WebhookSink sink = new WebhookSink();
    private final Clock clock = Clock.systemUTC();
    private final JdbcClient jdbc;
    private final DueDeliveries due;
    private final DeliveryProperties properties;
    private final WebhookSubscriber ada;

    ManyDeliveriesIntegrationTests(
            JdbcClient jdbc, DueDeliveries due, DeliveryProperties properties, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.due = due;
        this.properties = properties;
        this.ada = new WebhookSubscriber(port);
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    /** A second worker claims what it can get hold of and dies with it; the leases bring it back. */
    @Test
    void reachEveryEndpointThoughAWorkerDiesWithItsClaims() {
        IntStream.range(0, ENDPOINTS).forEach(i -> ada.subscribe(sink.url("/hook/" + i)));
        Instant start = clock.instant();
        publish(MESSAGES);
        int lost = 0;
        while (lost < 200 && delivered() < (long) MESSAGES * ENDPOINTS) {
            Instant now = clock.instant();
            lost += due.claim(now, now.plus(properties.lease()), 100, 10, Set.of())
                    .size();
        }

        await().atMost(PATIENCE).until(() -> delivered() == (long) MESSAGES * ENDPOINTS);

        Duration took = Duration.between(start, clock.instant());
        Set<String> effects = new HashSet<>();
        sink.calls().forEach(call -> effects.add(call.path() + " " + call.id()));
        System.out.printf(
                "%d deliveries in %d ms with %d claims lost on the way: %d calls%n",
                MESSAGES * ENDPOINTS, took.toMillis(), lost, sink.calls().size());
        assertThat(lost).isPositive();
        assertThat(effects).hasSize(MESSAGES * ENDPOINTS);
        assertThat(sink.calls()).hasSize(MESSAGES * ENDPOINTS);
    }

    @Test
    void areNotHeldUpByAnEndpointThatNeverAnswers() {
        IntStream.range(0, ENDPOINTS).forEach(i -> ada.subscribe(sink.url("/hook/" + i)));
        percentile(sample("warm-up"));
        Duration alone = percentile(sample("alone"));
        ada.subscribe(sink.url("/never"));
        CountDownLatch end = new CountDownLatch(1);
        sink.answering(call -> {
            if (call.path().equals("/never")) {
                hang(end);
            }
            return WebhookSink.Reply.of(200);
        });

        Duration beside = percentile(sample("beside"));

        end.countDown();
        System.out.printf(
                "p99 of ten endpoints: %s ms alone, %s ms beside one that never answers%n",
                alone.toMillis(), beside.toMillis());
        // Were it in their way, they would wait for its timeout of 2 s. The figures above are the measurement.
        assertThat(beside).isLessThan(Duration.ofSeconds(1));
    }

    /** Messages one after the other, and how long each took from its publication to each good endpoint. */
    private List<Duration> sample(String group) {
        int messages = 200;
        IntStream.range(0, messages).forEach(i -> ada.publish(Map.of("message_id", group + i, "body", "x")));
        await().atMost(PATIENCE).until(() -> finished(group).size() == messages * ENDPOINTS);
        return finished(group);
    }

    private List<Duration> finished(String group) {
        return jdbc.sql("""
                select extract(epoch from a.finished_at - m.published_at) * 1000 as millis
                from delivery d join message m on m.id = d.message_ref join delivery_attempt a on a.delivery_id = d.id
                where d.topic = :topic and m.message_id like :group and d.state = 'delivered'""")
                .param("topic", ada.topic)
                .param("group", group + "%")
                .query((row, number) -> Duration.ofMillis(row.getLong("millis")))
                .list();
    }

    private static Duration percentile(List<Duration> durations) {
        List<Duration> sorted = durations.stream().sorted().toList();
        return sorted.get(sorted.size() * 99 / 100);
    }

    private void publish(int messages) {
        IntStream.range(0, messages)
                .forEach(i -> TestTopics.send(
                        "notification.requests",
                        ada.topic,
                        JsonMapper.shared()
                                .writeValueAsString(Map.of("message_id", "m" + i, "topic", ada.topic, "body", "x"))));
    }

    /** All but the confirmations. */
    private long delivered() {
        return jdbc.sql("select count(*) from delivery where topic = :topic and state = 'delivered'")
                        .param("topic", ada.topic)
                        .query(Long.class)
                        .single()
                - ENDPOINTS;
    }

    private static void hang(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

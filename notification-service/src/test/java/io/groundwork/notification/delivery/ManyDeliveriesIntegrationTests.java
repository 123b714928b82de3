package io.groundwork.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.WebhookSink;
import io.groundwork.test.TestTopics;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Many messages to many endpoints, and a worker that dies with its claims. At full size, and with a killed process: e2e. */
@NotificationIntegrationTest
class ManyDeliveriesIntegrationTests {

    private static final int MESSAGES = 100;
    private static final int ENDPOINTS = 10;

    private final WebhookSink sink = new WebhookSink();
    private final Clock clock = Clock.systemUTC();
    private final JdbcClient jdbc;
    private final DueDeliveries due;
    private final WebhookSubscriber ada;

    ManyDeliveriesIntegrationTests(JdbcClient jdbc, DueDeliveries due, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.due = due;
        this.ada = new WebhookSubscriber(port);
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    /**
     * A second worker claims what it can get hold of and dies with it; the leases bring it back. The endpoints hold their calls
     * until then (for less than the timeout), so that the first worker cannot have taken all.
     */
    @Test
    void reachEveryEndpointOnceThoughAWorkerDiesWithItsClaims() {
        IntStream.range(0, ENDPOINTS).forEach(i -> ada.subscribe(sink.url("/hook/" + i)));
        CountDownLatch claimed = new CountDownLatch(1);
        sink.answering(call -> answerAfter(claimed));
        IntStream.range(0, MESSAGES).forEach(this::request);

        await().pollInterval(Duration.ofMillis(10))
                .until(() -> !due.claim(clock.instant(), 100, Map.of()).isEmpty());
        claimed.countDown();

        await().atMost(Duration.ofMinutes(1)).until(() -> delivered() == MESSAGES * ENDPOINTS);

        Set<String> effects =
                sink.calls().stream().map(call -> call.path() + " " + call.id()).collect(Collectors.toSet());
        assertThat(effects).hasSize(MESSAGES * ENDPOINTS);
        assertThat(sink.calls()).hasSize(MESSAGES * ENDPOINTS);
    }

    private static WebhookSink.Reply answerAfter(CountDownLatch claimed) {
        try {
            claimed.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return WebhookSink.Reply.of(200);
    }

    private void request(int number) {
        String value = JsonMapper.shared()
                .writeValueAsString(Map.of("message_id", "m" + number, "topic", ada.topic, "body", "x"));
        TestTopics.send("notification.requests", ada.topic, value);
    }

    /** All but the confirmations. */
    private long delivered() {
        return jdbc.sql("select count(*) from delivery where topic = :topic and state = 'delivered'")
                        .param("topic", ada.topic)
                        .query(Long.class)
                        .single()
                - ENDPOINTS;
    }
}

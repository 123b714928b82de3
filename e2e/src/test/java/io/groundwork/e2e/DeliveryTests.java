package io.groundwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deliveries in bulk by the real process: all of them though it is killed, and how many a second. */
@RunningSuite
class DeliveryTests {

    private static final int ENDPOINTS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final WebhookReceiver receiver = new WebhookReceiver();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    @Tag("soak")
    void aHundredThousandReachTheirEndpointsOnceThoughTheServiceIsKilledTwice(Suite suite) {
        int messages = 10_000;
        int deliveries = messages * ENDPOINTS;
        var publisher = Publisher.signUp(suite);
        paths().forEach(path -> publisher.subscribeWebhook(receiver.url(path)));
        var start = System.nanoTime();
        publisher.publish(messages);

        killAt(suite, deliveries / 10);
        killAt(suite, deliveries / 2);

        awaitThat(() -> effects() == deliveries && publisher.deliveries("pending") == 0);
        System.out.printf(
                "%d messages to %d webhooks, killed twice: %d deliveries in %.0f s, %d calls, %d of them repeats by id%n",
                messages, ENDPOINTS, deliveries, seconds(start), receiver.calls(), receiver.calls() - deliveries);
        assertThat(paths())
                .allSatisfy(path -> assertThat(receiver.effects(path)).hasSize(messages));
        assertThat(publisher.deliveries("dead")).isZero();
        assertThat(publisher.deliveries("delivered")).isEqualTo(deliveries + ENDPOINTS); // and their confirmations
    }

    /** From the first request on Kafka to the last delivery noted, by one process on a machine that everything else shares. */
    @Test
    @Tag("soak")
    void areThisManyASecond(Suite suite) {
        measure(suite, "inbox", 20_000, 1);
        measure(suite, "webhook", 2_000, ENDPOINTS);
        measure(suite, "webhook to one endpoint", 10_000, 1);
        measure(suite, "email", 5_000, 1);
    }

    private void measure(Suite suite, String channel, int messages, int subscriptions) {
        var publisher = Publisher.signUp(suite);
        subscribe(publisher, channel, subscriptions);
        int already = publisher.deliveries("delivered");
        int deliveries = messages * subscriptions;
        var start = System.nanoTime();
        publisher.publish(messages);
        awaitThat(() -> publisher.deliveries("delivered") == already + deliveries);
        System.out.printf(
                "%s: %d messages to %d subscriptions in %.1f s: %.0f deliveries/s%n",
                channel, messages, subscriptions, seconds(start), deliveries / seconds(start));
    }

    private void subscribe(Publisher publisher, String channel, int subscriptions) {
        if (channel.startsWith("webhook")) {
            paths().limit(subscriptions).forEach(path -> publisher.subscribeWebhook(receiver.url(path)));
        } else {
            publisher.subscribe(channel);
        }
    }

    private void killAt(Suite suite, int effects) {
        awaitThat(() -> effects() >= effects);
        var pid = suite.pid("notification-service");
        suite.kill("notification-service");
        suite.awaitRecovery("notification-service", pid);
    }

    private long effects() {
        return paths().mapToLong(path -> receiver.effects(path).size()).sum();
    }

    private static Stream<String> paths() {
        return IntStream.range(0, ENDPOINTS).mapToObj(i -> "/hook/" + i);
    }

    private static void awaitThat(BooleanSupplier done) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(done::getAsBoolean);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}

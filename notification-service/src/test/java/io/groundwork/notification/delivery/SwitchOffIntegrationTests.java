package io.groundwork.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.TestMailServer;
import io.groundwork.notification.Topics;
import io.groundwork.notification.WebhookSink;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.subscription.EndpointHealth;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An endpoint that fails for five days: the first failure is moved into the past, as a clock that went on would have it. */
@NotificationIntegrationTest
class SwitchOffIntegrationTests {

    private static final Duration PATIENCE = Duration.ofDays(5);

    private final WebhookSink sink = new WebhookSink();
    private final Clock clock = Clock.systemUTC();
    private final JdbcClient jdbc;
    private final EndpointHealth health;
    private final WebhookSubscriber ada;
    private final String mail;

    SwitchOffIntegrationTests(
            JdbcClient jdbc, EndpointHealth health, Recipients recipients, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.health = health;
        this.ada = new WebhookSubscriber(port);
        this.mail = ada.user + "@example.com";
        recipients.learn(new Recipient(new UserId(ada.user), mail, "Ada", Locale.ENGLISH), Instant.EPOCH);
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void keepsAnEndpointThatHasFailedForLess() {
        URI subscription = ada.subscribe(sink.url("/hook"));

        failSince(subscription, PATIENCE.minusMinutes(1));

        assertThat(state(subscription)).isEqualTo("active");
    }

    @Test
    void tellsTheOwnerInTheInboxAndByMail() {
        URI subscription = ada.subscribe(sink.url("/hook"));

        failSince(subscription, PATIENCE);

        assertThat(state(subscription)).isEqualTo("disabled");
        assertThat(ada.read(subscription).path("disabled_reason").asString()).isEqualTo("It has failed for too long");
        assertThat(ada.read("/api/v1/notifications").at("/items/0/type").asString())
                .isEqualTo("subscription.disabled");
        await().until(() -> TestMailServer.mailsTo(mail).size() == 1);
    }

    @Test
    void deliversTheBacklogOnceItsOwnerHasSwitchedItOnAgain() {
        URI subscription = ada.subscribe(sink.url("/hook"));
        sink.answering(call -> WebhookSink.Reply.of(503));
        ada.publish(Map.of("message_id", "m1", "body", "patience"));
        await().until(() -> ada.deliveries("dead").size() == 1);
        String webhookId = ada.deliveries("dead").path(0).path("webhook_id").asString();
        failSince(subscription, PATIENCE);
        sink.answering(call -> WebhookSink.Reply.of(200));
        int before = sink.calls().size();

        redrive(0);
        switchOn(subscription);
        redrive(1);

        await().until(() -> ada.deliveries("dead").isEmpty() && sink.calls().size() == before + 1);
        assertThat(sink.calls()).extracting(WebhookSink.Call::id).containsOnly(webhookId);
    }

    @Test
    void doesNotTakeSwitchingItOnForItsConfirmation() {
        sink.close();
        URI subscription = URI.create("/api/v1/subscriptions/" + pending());
        patch(subscription, false);

        switchOn(subscription);

        assertThat(state(subscription)).isEqualTo("pending_confirmation");
    }

    private String pending() {
        Topics.subscribe(ada.api, Map.of("topic", ada.topic, "protocol", "webhook", "endpoint", sink.url("/closed")));
        return ada.read("/api/v1/subscriptions").at("/items/0/id").asString();
    }

    private void failSince(URI subscription, Duration age) {
        UUID id = WebhookSubscriber.id(subscription);
        health.note(Set.of(), Set.of(), Set.of(id), Set.of());
        jdbc.sql("update subscription set failing_since = :since where id = :id")
                .param("since", Timestamp.from(clock.instant().minus(age)))
                .param("id", id)
                .update();
        health.note(Set.of(), Set.of(), Set.of(id), Set.of());
    }

    private void redrive(int expected) {
        Topics.post(ada.api, "/api/v1/deliveries/redrive", Map.of("topic", ada.topic))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.redriven")
                .isEqualTo(expected);
    }

    private String state(URI subscription) {
        return ada.read(subscription).path("state").asString();
    }

    private void switchOn(URI subscription) {
        patch(subscription, true);
    }

    private void patch(URI subscription, boolean enabled) {
        ada.api
                .patch()
                .uri(subscription)
                .contentType(MediaType.parseMediaType("application/merge-patch+json"))
                .header("If-Match", "*")
                .body(Map.of("enabled", enabled))
                .exchange()
                .expectStatus()
                .isOk();
    }
}

package io.groundwork.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import io.groundwork.notification.ApiClient;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.Topics;
import io.groundwork.notification.WebhookSink;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@NotificationIntegrationTest
class WebhookDeliveryIntegrationTests {

    private final WebhookSink sink = new WebhookSink();
    private final JdbcClient jdbc;
    private final int port;
    private final WebhookSubscriber ada;

    WebhookDeliveryIntegrationTests(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.port = port;
        this.ada = new WebhookSubscriber(port);
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void reachesAnEndpointThatHasConfirmed() {
        ada.subscribe(sink.url("/hook"));
        URI message = ada.publish(Map.of(
                "message_id", "m1", "subject", "News", "body", "It is out", "attributes", Map.of("kind", "release")));

        await().until(() -> sink.calls().size() == 1);
        JsonNode payload = sink.calls().getFirst().json();
        assertThat(payload.path("type").asString()).isEqualTo("message.published");
        assertThat(payload.at("/data/message_id").asString()).isEqualTo("m1");
        assertThat(payload.at("/data/attributes/kind").asString()).isEqualTo("release");
        await().until(() -> ada.read(message).at("/deliveries/delivered").asInt() == 1);
    }

    @Test
    void sendsNothingBeforeTheEndpointConfirms() {
        Topics.subscribe(
                        ada.api,
                        Map.of("topic", ada.topic, "protocol", "webhook", "endpoint", sink.url("/hook") + "?silent"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("pending_confirmation");
        ada.publish(Map.of("body", "too early"));

        await().until(() -> sink.confirmations().size() == 1);
        await().until(() -> ada.deliveries("delivered").size() == 1);
        assertThat(sink.calls()).isEmpty();
    }

    @Test
    void isVerifiedByTheReferenceLibraryDuringARotation() {
        URI subscription = ada.subscribe(sink.url("/hook"));
        String old = secret(subscription, 0);
        Topics.post(ada.api, subscription + "/secret-rotations", Map.of())
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.old_keys_retire_at")
                .isNotEmpty();
        String fresh = secret(subscription, 0);

        ada.publish(Map.of("body", "signed twice"));

        await().until(() -> sink.calls().size() == 1);
        assertThat(fresh).isNotEqualTo(old);
        assertThat(secret(subscription, 1)).isEqualTo(old);
        assertVerifies(old);
        assertVerifies(fresh);
        assertThat(sink.calls()
                        .getFirst()
                        .headers()
                        .firstValue("webhook-signature")
                        .orElseThrow())
                .matches("v1,\\S+ v1a,\\S+ v1,\\S+ v1a,\\S+");
    }

    @Test
    void keepsSecretsSealed() {
        URI subscription = ada.subscribe(sink.url("/hook"));
        byte[] secret =
                java.util.Base64.getDecoder().decode(secret(subscription, 0).substring("whsec_".length()));

        byte[] stored = jdbc.sql("select sealed from signing_key where subscription_id = :id")
                .param("id", WebhookSubscriber.id(subscription))
                .query(byte[].class)
                .single();

        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1));
        ApiClient.of(port, "stranger")
                .get()
                .uri(subscription + "/signing-keys")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void triesAgainUntilDeadAndRedrivesUnderTheSameId() {
        ada.subscribe(sink.url("/hook"));
        sink.answering(call -> WebhookSink.Reply.of(503));
        ada.publish(Map.of("message_id", "m1", "body", "patience"));
        await().until(() -> ada.deliveries("dead").size() == 1);
        JsonNode dead = ada.deliveries("dead").path(0);
        assertThat(dead.path("attempts").asInt()).isEqualTo(3);
        assertThat(dead.path("last_status").asInt()).isEqualTo(503);

        redrive(Map.of("topic", ada.topic, "dry_run", true))
                .jsonPath("$.redriven")
                .isEqualTo(0);
        sink.answering(call -> WebhookSink.Reply.of(204));
        redrive(Map.of("topic", ada.topic)).jsonPath("$.redriven").isEqualTo(1);

        await().until(() -> ada.deliveries("dead").isEmpty() && sink.calls().size() == 4);
        assertThat(sink.calls())
                .extracting(WebhookSink.Call::id)
                .containsOnly(dead.path("webhook_id").asString());
        JsonNode log =
                ada.read("/api/v1/deliveries/" + dead.path("id").asString()).path("log");
        await().until(() -> ada.read("/api/v1/deliveries/" + dead.path("id").asString())
                        .path("log")
                        .size()
                == 4);
        assertThat(log.path(0).path("error").asString()).isEqualTo("The endpoint answered 503");
    }

    @Test
    void repeatsTheAnswerToARedriveWithTheSameKey() {
        ada.subscribe(sink.url("/hook"));
        sink.answering(call -> WebhookSink.Reply.of(503));
        ada.publish(Map.of("body", "patience"));
        await().until(() -> ada.deliveries("dead").size() == 1);

        redriveOnce().expectHeader().doesNotExist("Idempotent-Replayed");
        redriveOnce()
                .expectHeader()
                .valueEquals("Idempotent-Replayed", "true")
                .expectBody()
                .jsonPath("$.redriven")
                .isEqualTo(1);
    }

    private RestTestClient.ResponseSpec redriveOnce() {
        return ada.api
                .post()
                .uri("/api/v1/deliveries/redrive")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", "redrive-" + ada.topic)
                .body(Map.of("topic", ada.topic))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void isNotSentAgainToWhoeverHasIt() {
        ada.subscribe(sink.url("/hook"));
        String message = ada.publish(Map.of("body", "news")).toString();
        await().until(() -> ada.deliveries("delivered").size() == 2);
        String delivery = "/api/v1/deliveries/"
                + ada.deliveries("delivered").path(0).path("id").asString();

        for (String uri : List.of(message, delivery)) {
            String tag = ada.api
                    .get()
                    .uri(uri)
                    .exchange()
                    .returnResult(String.class)
                    .getResponseHeaders()
                    .getETag();
            ada.api
                    .get()
                    .uri(uri)
                    .header("If-None-Match", String.valueOf(tag))
                    .exchange()
                    .expectStatus()
                    .isNotModified();
        }
    }

    @Test
    void canBeSearched() {
        URI subscription = ada.subscribe(sink.url("/hook"));
        ada.publish(Map.of("message_id", "sought", "body", "news"));
        await().until(() -> ada.deliveries("delivered").size() == 2);
        String search = "/api/v1/deliveries?message_id=sought&state=delivered&subscription_id="
                + WebhookSubscriber.id(subscription);

        assertThat(ada.read(search).path("items")).hasSize(1);
        assertThat(ada.read(search + "&from=2026-01-01T00:00:00Z").path("items"))
                .hasSize(1);
        assertThat(ada.read(search + "&to=2026-01-01T00:00:00Z").path("items")).isEmpty();
        assertThat(ada.read("/api/v1/deliveries?state=dead&topic=" + ada.topic).path("items"))
                .isEmpty();
    }

    @Test
    void endsWithAnEndpointThatIsGone() {
        URI subscription = ada.subscribe(sink.url("/hook"));
        sink.answering(call -> WebhookSink.Reply.of(410));

        ada.publish(Map.of("body", "anybody home?"));

        await().until(() -> ada.read(subscription).path("state").asString().equals("disabled"));
        assertThat(sink.calls()).hasSize(1);
        assertThat(ada.deliveries("dead")).hasSize(1);
        assertThat(ada.read("/api/v1/notifications").at("/items/0/type").asString())
                .isEqualTo("subscription.disabled");
    }

    @Test
    void isSwitchedOnAgainByItsOwner() {
        URI subscription = ada.subscribe(sink.url("/hook"));
        sink.answering(call -> WebhookSink.Reply.of(410));
        ada.publish(Map.of("body", "first"));
        await().until(() -> ada.read(subscription).path("state").asString().equals("disabled"));
        sink.answering(call -> WebhookSink.Reply.of(200));

        ada.api
                .patch()
                .uri(subscription)
                .contentType(MediaType.parseMediaType("application/merge-patch+json"))
                .header("If-Match", "*")
                .body(Map.of("enabled", true))
                .exchange()
                .expectStatus()
                .isOk();
        redrive(Map.of("topic", ada.topic));

        await().until(() -> sink.calls().size() == 2);
    }

    @Test
    void keepsTheOrderOfAGroupWhateverFails() {
        ada.subscribe(sink.url("/hook"));
        AtomicBoolean failed = new AtomicBoolean();
        sink.answering(call -> WebhookSink.Reply.of(failed.compareAndSet(false, true) ? 500 : 200));

        IntStream.range(0, 10).forEach(i -> ada.publish(Map.of("body", "b" + i, "group", "one")));

        await().until(() -> ada.deliveries("delivered").size() == 11); // one is the confirmation
        assertThat(sink.calls().stream()
                        .map(call -> call.json().at("/data/body").asString()))
                .containsExactly("b0", "b0", "b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8", "b9");
    }

    @Test
    void refusesEndpointsInsideAtSave() {
        for (String endpoint : List.of("http://10.0.0.1/", "http://169.254.169.254/", "http://[::1]/")) {
            Topics.subscribe(ada.api, Map.of("topic", ada.topic, "protocol", "webhook", "endpoint", endpoint))
                    .expectStatus()
                    .isEqualTo(422);
        }
        Topics.subscribe(ada.api, Map.of("topic", ada.topic, "protocol", "webhook"))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void hidesDeliveriesOfOthers() {
        ada.subscribe(sink.url("/hook"));
        String id = ada.read("/api/v1/deliveries?topic=" + ada.topic)
                .at("/items/0/id")
                .asString();

        RestTestClient stranger = ApiClient.of(port, UUID.randomUUID().toString());
        stranger.get().uri("/api/v1/deliveries/" + id).exchange().expectStatus().isNotFound();
        stranger.get()
                .uri("/api/v1/deliveries")
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    private RestTestClient.BodyContentSpec redrive(Map<String, ?> request) {
        return Topics.post(ada.api, "/api/v1/deliveries/redrive", request)
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private String secret(URI subscription, int index) {
        return ada.read(subscription + "/signing-keys")
                .at("/items/" + index + "/secret")
                .asString();
    }

    private void assertVerifies(String secret) {
        var call = sink.calls().getFirst();
        assertThatCode(() -> new Webhook(secret).verify(call.body(), call.headers()))
                .doesNotThrowAnyException();
    }
}

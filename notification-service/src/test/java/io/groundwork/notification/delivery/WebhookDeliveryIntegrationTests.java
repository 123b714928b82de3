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

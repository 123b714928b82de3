package io.groundwork.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.Topics;
import io.groundwork.notification.WebhookSink;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@NotificationIntegrationTest
class RedriveIntegrationTests {

    private final WebhookSink sink = new WebhookSink();
    private final WebhookSubscriber ada;

    RedriveIntegrationTests(@LocalServerPort int port) {
        this.ada = new WebhookSubscriber(port);
    }

    @AfterEach
    void stop() {
        sink.close();
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

    private RestTestClient.BodyContentSpec redrive(Map<String, ?> request) {
        return Topics.post(ada.api, "/api/v1/deliveries/redrive", request)
                .expectStatus()
                .isOk()
                .expectBody();
    }
}

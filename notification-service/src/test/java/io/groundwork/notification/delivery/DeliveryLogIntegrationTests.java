package io.groundwork.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.WebhookSink;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@NotificationIntegrationTest
class DeliveryLogIntegrationTests {

    private final WebhookSink sink = new WebhookSink();
    private final int port;
    private final WebhookSubscriber ada;

    DeliveryLogIntegrationTests(@LocalServerPort int port) {
        this.port = port;
        this.ada = new WebhookSubscriber(port);
    }

    @AfterEach
    void stop() {
        sink.close();
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
}

package io.groundwork.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.Topics;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone with a topic and webhooks, over HTTP. */
final class WebhookSubscriber {

    final String user = UUID.randomUUID().toString();
    final RestTestClient api;
    final String topic;

    WebhookSubscriber(int port) {
        api = ApiClient.of(port, user);
        topic = Topics.create(api, "private");
    }

    /** Subscribes and waits until the endpoint has confirmed. */
    URI subscribe(String endpoint) {
        URI subscription =
                location(Topics.subscribe(api, Map.of("topic", topic, "protocol", "webhook", "endpoint", endpoint)));
        await().until(() -> read(subscription).path("state").asString().equals("active"));
        return subscription;
    }

    URI publish(Map<String, ?> message) {
        return location(Topics.publish(api, topic, message));
    }

    JsonNode read(URI uri) {
        return read(uri.toString());
    }

    JsonNode read(String uri) {
        String body = api.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(body).isNotNull();
        return JsonMapper.shared().readTree(body);
    }

    JsonNode deliveries(String state) {
        return read("/api/v1/deliveries?topic=" + topic + "&state=" + state + "&limit=200")
                .path("items");
    }

    static UUID id(URI location) {
        String path = location.getPath();
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static URI location(RestTestClient.ResponseSpec response) {
        URI location = response.expectStatus()
                .is2xxSuccessful()
                .returnResult(String.class)
                .getResponseHeaders()
                .getLocation();
        assertThat(location).isNotNull();
        return location;
    }
}

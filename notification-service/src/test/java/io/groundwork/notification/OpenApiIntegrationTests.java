package io.groundwork.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NotificationIntegrationTest
class OpenApiIntegrationTests {

    private final JsonNode document;

    OpenApiIntegrationTests(@LocalServerPort int port) {
        String body = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        this.document = JsonMapper.shared().readTree(body);
    }

    @Test
    void listsEveryPath() {
        assertThat(document.path("paths").propertyNames())
                .contains(
                        "/api/v1/notifications",
                        "/api/v1/notifications/unread-count",
                        "/api/v1/notifications/{id}",
                        "/api/v1/notifications/{id}/read",
                        "/api/v1/notifications/stream",
                        "/api/v1/subscriptions",
                        "/api/v1/subscriptions/{id}",
                        "/api/v1/subscriptions/{id}/signing-keys",
                        "/api/v1/subscriptions/{id}/secret-rotations",
                        "/api/v1/subscriptions/{id}/confirmations",
                        "/api/v1/deliveries",
                        "/api/v1/deliveries/{id}",
                        "/api/v1/deliveries/redrive",
                        "/api/v1/preferences",
                        "/api/v1/unsubscriptions/{token}",
                        "/api/v1/templates",
                        "/api/v1/templates/{name}/preview",
                        "/api/v1/templates/{name}/{locale}",
                        "/api/v1/templates/{name}/{locale}/active-version",
                        "/api/v1/templates/{name}/{locale}/versions",
                        "/api/v1/templates/{name}/{locale}/versions/{version}",
                        "/api/v1/topics",
                        "/api/v1/topics/{name}",
                        "/api/v1/topics/{name}/publish",
                        "/api/v1/topics/{name}/messages/{id}");
    }

    @Test
    void describesTheStreamAsOne() {
        JsonNode stream = document.at("/paths/~1api~1v1~1notifications~1stream/get/responses/200/content");

        assertThat(stream.propertyNames()).containsExactly("text/event-stream");
    }

    @Test
    void tellsTheStatusOfWhatIsCreatedAndOfWhatIsGone() {
        assertThat(document.at("/paths/~1api~1v1~1subscriptions/post/responses").has("201"))
                .isTrue();
        assertThat(document.at("/paths/~1api~1v1~1subscriptions~1{id}/delete/responses")
                        .has("204"))
                .isTrue();
    }
}

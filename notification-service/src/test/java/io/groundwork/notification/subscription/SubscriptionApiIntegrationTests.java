package io.groundwork.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.test.TestTokens;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@NotificationIntegrationTest
class SubscriptionApiIntegrationTests {

    private static final String PATH = "/api/v1/subscriptions";
    private static final Map<String, String> INBOX = Map.of("topic", "orders.high-value", "protocol", "inbox");
    private static final Map<String, String> EMAIL = Map.of("topic", "orders.high-value", "protocol", "email");

    private final String user = UUID.randomUUID().toString();
    private final int port;
    private final RestTestClient api;

    SubscriptionApiIntegrationTests(@LocalServerPort int port) {
        this.port = port;
        this.api = ApiClient.of(port, user);
    }

    @Test
    void createsASubscriptionThatCanBeRead() {
        URI location = location(subscribe(INBOX));

        api.get()
                .uri(location)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectBody()
                .jsonPath("$.topic")
                .isEqualTo("orders.high-value")
                .jsonPath("$.protocol")
                .isEqualTo("inbox");
        api.get().uri(PATH).exchange().expectBody().jsonPath("$.items.length()").isEqualTo(1);
    }

    @Test
    void givesTheSubscriptionThereIsToWhoeverAsksAgain() {
        assertThat(location(subscribe(INBOX))).isEqualTo(location(subscribe(INBOX)));
    }

    @Test
    void replaysTheFirstAnswerToAnIdempotencyKey() {
        RestTestClient.ResponseSpec first = subscribe(INBOX, "key-1");
        RestTestClient.ResponseSpec repeat = subscribe(INBOX, "key-1");

        repeat.expectHeader().valueEquals("Idempotent-Replayed", "true");
        assertThat(location(repeat)).isEqualTo(location(first));
    }

    @Test
    void endsWithTheRightVersionOnly() {
        URI location = location(subscribe(INBOX));

        api.delete().uri(location).exchange().expectStatus().isEqualTo(428);
        api.delete()
                .uri(location)
                .header("If-Match", "\"9\"")
                .exchange()
                .expectStatus()
                .isEqualTo(412);
        api.delete()
                .uri(location)
                .header("If-Match", "\"0\"")
                .exchange()
                .expectStatus()
                .isNoContent();
        api.get().uri(location).exchange().expectStatus().isNotFound();
    }

    @Test
    void hidesTheSubscriptionsOfOthers() {
        URI location = location(subscribe(INBOX));
        RestTestClient stranger = ApiClient.of(port, "stranger");

        stranger.get().uri(location).exchange().expectStatus().isNotFound();
        stranger.delete()
                .uri(location)
                .header("If-Match", "*")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void refusesATopicThatDoesNotExist() {
        subscribe(Map.of("topic", "orders.tiny", "protocol", "inbox"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .value(type -> assertThat(type.toString()).endsWith("/problems/unknown-topic"));
    }

    @Test
    void pointsAtWhatIsInvalid() {
        subscribe(Map.of("topic", "orders.high-value", "protocol", "pigeon"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/protocol");
        subscribe(Map.of("topic", " ", "protocol", "inbox"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/topic");
    }

    @Test
    void needsAnAddressForMail() {
        subscribe(EMAIL)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .value(type -> assertThat(type.toString()).endsWith("/problems/no-mail-address"));
    }

    @Test
    void takesTheAddressFromTheTokenOfAnotherIssuer() {
        TestTokens foreign =
                TestTokens.user(user).scopes("notifications:write").claim("email", "ada@elsewhere.example");

        ApiClient.with(port, foreign)
                .post()
                .uri(PATH)
                .contentType(MediaType.APPLICATION_JSON)
                .body(EMAIL)
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private RestTestClient.ResponseSpec subscribe(Map<String, String> body) {
        return subscribe(body, UUID.randomUUID().toString());
    }

    private RestTestClient.ResponseSpec subscribe(Map<String, String> body, String key) {
        return api.post()
                .uri(PATH)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .exchange();
    }

    private static URI location(RestTestClient.ResponseSpec response) {
        URI location = response.expectStatus()
                .isCreated()
                .returnResult(String.class)
                .getResponseHeaders()
                .getLocation();
        assertThat(location).isNotNull();
        return location;
    }
}

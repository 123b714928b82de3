package io.groundwork.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NotificationIntegrationTest
@Timeout(60)
class WebPushIntegrationTests {

    private final String user = UUID.randomUUID().toString();
    private final Browser browser = new Browser();
    private final JdbcClient jdbc;
    private final RestTestClient api;
    private final String topic;

    WebPushIntegrationTests(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.api = ApiClient.of(port, user);
        this.topic = Topics.create(api, "private");
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void bringsAMessageThatOnlyTheBrowserCanRead() throws Exception {
        subscribe();
        publish(Map.of("subject", "Grüße", "body", "It rains", "attributes", Map.of("urgency", "high")));

        await().until(() -> browser.messages().size() == 1);
        Browser.Message message = browser.messages().element();
        JsonNode content = JsonMapper.shared().readTree(message.text());
        assertThat(content.path("data").path("subject").asString()).isEqualTo("Grüße");
        assertThat(content.path("data").path("body").asString()).isEqualTo("It rains");
        assertThat(message.headers())
                .containsEntry("TTL", "86400")
                .containsEntry("Urgency", "high")
                .containsEntry("Content-Encoding", "aes128gcm")
                .hasEntrySatisfying("Topic", name -> assertThat(name).matches("[0-9a-f]{32}"));
        await().until(() -> deliveries("delivered").size() == 1);
    }

    @Test
    void signsForTheOriginOfThePushServiceWithTheKeyThatPagesRead() throws Exception {
        subscribe();
        publish(Map.of("body", "It rains"));

        await().until(() -> browser.messages().size() == 1);
        Browser.Message message = browser.messages().element();
        var claims = message.token().getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly(browser.origin());
        assertThat(claims.getSubject()).startsWith("mailto:");
        assertThat(claims.getExpirationTime().toInstant())
                .isBetween(
                        Clock.systemUTC().instant(), Clock.systemUTC().instant().plus(Duration.ofHours(24)));
        assertThat(message.headers())
                .containsEntry(
                        "k",
                        get("/api/v1/subscriptions/vapid-key")
                                .path("public_key")
                                .asString());
    }

    @Test
    void namesWhatIsTooLongToBePushed() {
        subscribe();
        publish(Map.of("message_id", "long", "subject", "News", "body", "x".repeat(200_000)));

        await().until(() -> browser.messages().size() == 1);
        JsonNode content =
                JsonMapper.shared().readTree(browser.messages().element().text());
        assertThat(content.path("truncated").asBoolean()).isTrue();
        assertThat(content.path("data").path("message_id").asString()).isEqualTo("long");
        assertThat(content.path("data").has("body")).isFalse();
    }

    @Test
    void removesTheSubscriptionOfABrowserThatIsGone() {
        for (int status : new int[] {404, 410}) {
            String subscription = subscribe();
            browser.answering(status, "");
            publish(Map.of("body", "It rains"));

            await().until(() -> status(subscription) == 404);
        }
        assertThat(deliveries("dead").size()).isEqualTo(2);
        assertThat(get("/api/v1/notifications/unread-count")
                        .path("unread_count")
                        .asInt())
                .isZero();
    }

    @Test
    void triesAgainWhenTheServiceHasEnoughForNow() {
        subscribe();
        browser.answering(429, "0");
        publish(Map.of("body", "It rains"));
        await().until(() -> browser.messages().size() == 1);
        browser.answering(201, "");

        await().until(() -> deliveries("delivered").size() == 1);
        assertThat(browser.messages().stream()
                        .map(message -> message.headers().get("Topic"))
                        .distinct())
                .as("a copy that the service still holds is replaced")
                .hasSize(1);
    }

    @Test
    void givesUpWhatIsTooLargeAndKeepsTheBrowser() {
        String subscription = subscribe();
        browser.answering(413, "");
        publish(Map.of("body", "It rains"));

        await().until(() -> deliveries("dead").size() == 1);
        assertThat(browser.messages()).hasSize(1);
        assertThat(status(subscription)).isEqualTo(200);
    }

    @Test
    void refusesWhatIsNoBrowser() {
        Topics.subscribe(api, Map.of("topic", topic, "protocol", "webpush", "endpoint", browser.endpoint()))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/keys");
        Topics.subscribe(api, Map.of("topic", topic, "protocol", "inbox", "keys", browser.keys()))
                .expectStatus()
                .isBadRequest();
        Topics.subscribe(api, subscription("http://10.0.0.1/push"))
                .expectStatus()
                .isEqualTo(422);
        Topics.subscribe(
                        api,
                        Map.of(
                                "topic",
                                topic,
                                "protocol",
                                "webpush",
                                "endpoint",
                                browser.endpoint(),
                                "keys",
                                Map.of("p256dh", "AAAA", "auth", "AAAA")))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void keepsThePrivateKeySealedAndTheBrowserNoLongerThanItsSubscription() {
        String subscription = subscribe();
        get("/api/v1/subscriptions/vapid-key");

        assertThat(jdbc.sql("select length(sealed) from vapid_key")
                        .query(Integer.class)
                        .single())
                .as("nonce, 32 bytes, tag")
                .isEqualTo(12 + 32 + 16);
        api.delete()
                .uri(subscription)
                .header("If-Match", "*")
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(jdbc.sql("select count(*) from push_target where subscription_id = cast(:id as uuid)")
                        .param("id", subscription.substring(subscription.lastIndexOf('/') + 1))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Gives its address. */
    private String subscribe() {
        return String.valueOf(Topics.subscribe(api, subscription(browser.endpoint()))
                .expectStatus()
                .isCreated()
                .returnResult(String.class)
                .getResponseHeaders()
                .getLocation());
    }

    private Map<String, ?> subscription(String endpoint) {
        return Map.of("topic", topic, "protocol", "webpush", "endpoint", endpoint, "keys", browser.keys());
    }

    private void publish(Map<String, ?> message) {
        Topics.publish(api, topic, message).expectStatus().isAccepted();
    }

    private JsonNode deliveries(String state) {
        return get("/api/v1/deliveries?topic=" + topic + "&state=" + state).path("items");
    }

    private int status(String uri) {
        return api.get()
                .uri(uri)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private JsonNode get(String uri) {
        return JsonMapper.shared()
                .readTree(api.get()
                        .uri(uri)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }
}

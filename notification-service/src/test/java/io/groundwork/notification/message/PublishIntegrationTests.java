package io.groundwork.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.TestMailServer;
import io.groundwork.notification.Topics;
import io.groundwork.notification.inbox.Mailboxes;
import io.groundwork.notification.inbox.Notification;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.test.TestTokens;
import io.groundwork.test.TestTopics;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

@NotificationIntegrationTest
class PublishIntegrationTests {

    private static final String REQUESTS = "notification.requests";

    private final UserId user = new UserId(UUID.randomUUID().toString());
    private final Mailboxes mailboxes;
    private final RestTestClient api;
    private final String topic;

    PublishIntegrationTests(Mailboxes mailboxes, @LocalServerPort int port) {
        this.mailboxes = mailboxes;
        TestTokens token = TestTokens.user(user.value())
                .scopes("notifications:read", "notifications:write")
                .claim("email", user + "@example.com");
        this.api = ApiClient.with(port, token);
        this.topic = Topics.create(api, "private");
    }

    @Test
    void reachesInboxesAtOnce() {
        subscribe(Map.of());

        Topics.publish(api, topic, Map.of("message_id", "m1", "subject", "News", "body", "It is out"))
                .expectStatus()
                .isAccepted();

        assertThat(inbox()).singleElement().satisfies(item -> {
            assertThat(item.subject()).isEqualTo("News");
            assertThat(item.body()).isEqualTo("It is out");
            assertThat(item.data()).contains("\"message_id\": \"m1\"");
        });
    }

    @Test
    void reachesMailAddresses() {
        Topics.subscribe(api, Map.of("topic", topic, "protocol", "email"))
                .expectStatus()
                .isCreated();

        URI message = publish(Map.of("subject", "By <mail>", "body", "<b>not bold</b>"));

        await().until(() -> TestMailServer.mailsTo(user + "@example.com").size() == 1);
        await().untilAsserted(() -> api.get()
                .uri(message)
                .exchange()
                .expectBody()
                .jsonPath("$.deliveries.delivered")
                .isEqualTo(1));
    }

    @Test
    void countsAMessageIdOnceWhicheverWayItComes() {
        subscribe(Map.of());

        publish(Map.of("message_id", "m1", "body", "first"));
        Topics.publish(api, topic, Map.of("message_id", "m1", "body", "second"))
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.duplicate")
                .isEqualTo(true);
        TestTopics.send(REQUESTS, topic, request("m1", "third"));
        TestTopics.send(REQUESTS, topic, request("m2", "fourth"));

        await().until(() -> inbox().size() >= 2);
        assertThat(inbox()).extracting(Notification::body).containsExactly("first", "fourth");
    }

    @Test
    void countsTheSameIdOfAnotherTopicForItself() {
        String other = Topics.create(api, "private");
        subscribe(Map.of());
        Topics.subscribe(api, Map.of("topic", other, "protocol", "inbox"))
                .expectStatus()
                .isCreated();

        TestTopics.send(REQUESTS, topic, request("same", "here"));
        TestTopics.send(REQUESTS, other, request("same", "there").replace(topic, other));

        await().until(() -> inbox().size() == 2);
    }

    @Test
    void reachesOnlyThoseWhoseFilterLetsItPass() {
        subscribe(Map.of("filter_policy", Map.of("severity", List.of("critical"))));

        publish(Map.of("body", "calm", "attributes", Map.of("severity", "info")));
        publish(Map.of("body", "alarm", "attributes", Map.of("severity", List.of("critical", "info"))));

        assertThat(inbox()).extracting(Notification::body).containsExactly("alarm");
    }

    @Test
    void filtersByTheBodyToo() {
        subscribe(Map.of(
                "filter_policy",
                Map.of("order", Map.of("total", List.of(Map.of("numeric", List.of(">", 100))))),
                "filter_policy_scope",
                "MessageBody"));

        publish(Map.of("body", "{\"order\": {\"total\": 100}}"));
        publish(Map.of("body", "not json"));
        publish(Map.of("body", "{\"order\": {\"total\": 101}}"));

        assertThat(inbox()).extracting(Notification::body).containsExactly("{\"order\": {\"total\": 101}}");
    }

    @Test
    void followsAChangedFilter() {
        URI subscription = subscribe(Map.of("filter_policy", Map.of("severity", List.of("critical"))));

        api.patch()
                .uri(subscription)
                .contentType(MediaType.parseMediaType("application/merge-patch+json"))
                .header("If-Match", "\"0\"")
                .body(Map.of("filter_policy", Map.of("team", List.of("blue"))))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.filter_policy.severity")
                .doesNotExist()
                .jsonPath("$.filter_policy.team[0]")
                .isEqualTo("blue");
        publish(Map.of("body", "blue", "attributes", Map.of("team", "blue")));

        assertThat(inbox()).hasSize(1);
    }

    @Test
    void refusesAFilterThatMeansNothing() {
        Topics.subscribe(
                        api,
                        Map.of("topic", topic, "protocol", "inbox", "filter_policy", Map.of("severity", "critical")))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/filter_policy/severity");
    }

    @Test
    void pointsAtAttributesThatAreNotFlat() {
        Topics.publish(api, topic, Map.of("body", "x", "attributes", Map.of("a", Map.of("b", "c"))))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/attributes/a");
    }

    @Test
    void setsAsideRequestsForTopicsThereAreNot() {
        subscribe(Map.of());
        String lost = "lost." + UUID.randomUUID();

        TestTopics.send(REQUESTS, topic, request("m0", "nobody").replace(topic, lost));
        TestTopics.send(REQUESTS, topic, request("m1", "goes on"));

        await().until(() -> inbox().size() == 1);
        await().until(() -> TestTopics.readAll(REQUESTS + ".dlt", topic).stream()
                .anyMatch(dead -> dead.value().contains(lost)));
    }

    private URI subscribe(Map<String, ?> filter) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of("topic", topic, "protocol", "inbox"));
        body.putAll(filter);
        return location(Topics.subscribe(api, body));
    }

    private URI publish(Map<String, ?> message) {
        return location(Topics.publish(api, topic, message));
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

    private String request(String messageId, String body) {
        return JsonMapper.shared().writeValueAsString(Map.of("message_id", messageId, "topic", topic, "body", body));
    }

    private List<Notification> inbox() {
        return mailboxes.after(user, 0, 100);
    }
}

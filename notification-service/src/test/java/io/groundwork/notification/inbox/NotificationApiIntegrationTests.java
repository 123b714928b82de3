package io.groundwork.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.test.TestTokens;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NotificationIntegrationTest
class NotificationApiIntegrationTests {

    private static final String PATH = "/api/v1/notifications";

    private final String user = UUID.randomUUID().toString();
    private final NotificationDelivery delivery;
    private final int port;
    private final RestTestClient api;

    NotificationApiIntegrationTests(NotificationDelivery delivery, @LocalServerPort int port) {
        this.delivery = delivery;
        this.port = port;
        this.api = ApiClient.of(port, user);
    }

    @Test
    void listsNewestFirstAndPageByPage() {
        deliver(5);

        JsonNode first = get(api, PATH + "?limit=3&count=true");
        JsonNode second =
                get(api, PATH + "?limit=3&cursor=" + first.path("next_cursor").asString());

        assertThat(first.path("total").asLong()).isEqualTo(5);
        assertThat(first.path("items")
                        .valueStream()
                        .map(item -> item.path("sequence").asLong()))
                .containsExactly(5L, 4L, 3L);
        assertThat(second.path("items")
                        .valueStream()
                        .map(item -> item.path("sequence").asLong()))
                .containsExactly(2L, 1L);
        assertThat(second.path("next_cursor").isNull()).isTrue();
    }

    @Test
    void showsTheWholeNotification() {
        deliver(1);

        JsonNode item = get(api, PATH).path("items").get(0);

        assertThat(item.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "sequence",
                        "topic",
                        "type",
                        "subject",
                        "body",
                        "data",
                        "created_at",
                        "read_at",
                        "archived_at");
        assertThat(item.path("data").path("answer").asInt()).isEqualTo(42);
        assertThat(item.path("read_at").isNull()).isTrue();
    }

    @Test
    void narrowsToUnreadOrReadOnes() {
        deliver(3);
        String newest = newestId();
        post(newest);

        assertThat(get(api, PATH + "?unread=true").path("items").size()).isEqualTo(2);
        assertThat(get(api, PATH + "?unread=false")
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString()))
                .containsExactly(newest);
        assertThat(get(api, PATH + "/unread-count").path("unread_count").asLong())
                .isEqualTo(2);
    }

    @Test
    void keepsTheTimeOfTheFirstReading() {
        deliver(1);
        String id = newestId();

        JsonNode once = post(id);
        JsonNode twice = post(id);

        assertThat(once.path("read_at").isString()).isTrue();
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void answersNotModifiedUntilItIsRead() {
        deliver(1);
        String id = newestId();
        String unread = etag(id);

        api.get()
                .uri(PATH + "/" + id)
                .header("If-None-Match", unread)
                .exchange()
                .expectStatus()
                .isNotModified();
        post(id);

        assertThat(etag(id)).isNotEqualTo(unread);
    }

    @Test
    void hidesTheNotificationsOfOthers() {
        deliver(1);
        String id = newestId();
        RestTestClient stranger = ApiClient.of(port, "stranger");

        stranger.get().uri(PATH + "/" + id).exchange().expectStatus().isNotFound();
        stranger.post().uri(PATH + "/" + id + "/read").exchange().expectStatus().isNotFound();
        assertThat(get(stranger, PATH).path("items").isEmpty()).isTrue();
        assertThat(get(api, PATH + "?unread=true").path("items").size()).isEqualTo(1);
    }

    @Test
    void wantsTheScopeOfTheOperation() {
        RestTestClient reader = ApiClient.with(port, TestTokens.user(user).scopes("notifications:read"));
        RestTestClient other = ApiClient.with(port, TestTokens.user(user).scopes("tasks:read"));

        reader.post()
                .uri(PATH + "/" + UUID.randomUUID() + "/read")
                .exchange()
                .expectStatus()
                .isForbidden();
        other.get().uri(PATH + "/stream").exchange().expectStatus().isForbidden();
        other.get()
                .uri(PATH)
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void wantsAToken() {
        RestTestClient anyone = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build();

        anyone.get()
                .uri(PATH)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        anyone.get()
                .uri(PATH + "/stream")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void pointsAtWhatIsInvalid() {
        api.get()
                .uri(PATH + "?unread=perhaps")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/unread");
        api.get().uri(PATH + "/not-a-uuid").exchange().expectStatus().isBadRequest();
        api.get()
                .uri(PATH + "/stream?last_event_id=x")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/last_event_id");
    }

    private void deliver(int notices) {
        Notice notice = new Notice("test", "test.happened", "News", "", Map.of("answer", 42));
        for (int i = 0; i < notices; i++) {
            delivery.deliver(notice, Set.of(new UserId(user)));
        }
    }

    private String newestId() {
        return get(api, PATH + "?limit=1").path("items").get(0).path("id").asString();
    }

    private String etag(String id) {
        return String.valueOf(api.get()
                .uri(PATH + "/" + id)
                .exchange()
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag());
    }

    private JsonNode post(String id) {
        return json(api.post().uri(PATH + "/" + id + "/read").exchange());
    }

    private static JsonNode get(RestTestClient client, String uri) {
        return json(client.get().uri(uri).exchange());
    }

    private static JsonNode json(RestTestClient.ResponseSpec response) {
        String body = response.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(body);
    }
}

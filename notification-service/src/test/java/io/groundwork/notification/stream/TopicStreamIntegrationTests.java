package io.groundwork.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.Topics;
import io.groundwork.test.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@NotificationIntegrationTest
@Timeout(60)
class TopicStreamIntegrationTests {

    private final String owner = UUID.randomUUID().toString();
    private final String reader = UUID.randomUUID().toString();
    private final RestTestClient api;
    private final int port;

    TopicStreamIntegrationTests(@LocalServerPort int port) {
        this.port = port;
        this.api = ApiClient.of(port, owner);
    }

    @Test
    void bringsAPublicTopicToWhoeverFollowsItWithoutASubscription() {
        String topic = Topics.create(api, "public");
        try (SseClient client = follow(reader, topic, OptionalLong.empty())) {
            publish(topic, "It rains");

            await().until(() -> client.events().size() == 1);
            SseClient.Event event = client.events().getFirst();
            assertThat(event.name()).isEqualTo("message.published");
            assertThat(event.data().path("topic").asString()).isEqualTo(topic);
            assertThat(event.data().path("data").path("body").asString()).isEqualTo("It rains");
            assertThat(event.data().path("sequence").asLong()).isEqualTo(event.id());
        }
    }

    @Test
    void replaysWhatWasMissedInOrder() {
        String topic = Topics.create(api, "private");
        IntStream.rangeClosed(1, 40).forEach(number -> publish(topic, "news " + number));

        try (SseClient client = follow(owner, topic, OptionalLong.of(3))) {
            await().until(() -> client.events().size() == 37);
            assertThat(client.ids()).isSorted().startsWith(4L).endsWith(40L).doesNotHaveDuplicates();
        }
    }

    @Test
    void losesNothingWhileManyPublishAtOnce() {
        String topic = Topics.create(api, "public");
        try (SseClient client = follow(reader, topic, OptionalLong.empty())) {
            try (ExecutorService publishers = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, 60).forEach(number -> publishers.execute(() -> publish(topic, "news " + number)));
            }

            await().until(() -> client.events().size() == 60);
            assertThat(client.ids()).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void countsARepeatOnce() {
        String topic = Topics.create(api, "public");
        try (SseClient client = follow(reader, topic, OptionalLong.empty())) {
            Map<String, String> once = Map.of("message_id", "1", "body", "once");
            Topics.publish(api, topic, once);
            Topics.publish(api, topic, once);
            publish(topic, "last");

            await().until(() -> client.events().size() == 2);
            assertThat(client.events()
                            .getLast()
                            .data()
                            .path("data")
                            .path("body")
                            .asString())
                    .isEqualTo("last");
        }
    }

    @Test
    void hidesThePrivateTopicsOfOthers() {
        String topic = Topics.create(api, "private");

        ApiClient.of(port, reader)
                .get()
                .uri("/api/v1/topics/" + topic + "/stream")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void endsForWhomTheTopicIsClosed() {
        String topic = Topics.create(api, "public");
        try (SseClient client = follow(reader, topic, OptionalLong.empty());
                SseClient ownersOwn = follow(owner, topic, OptionalLong.empty())) {
            api.patch()
                    .uri("/api/v1/topics/" + topic)
                    .header("If-Match", "*")
                    .contentType(MediaType.parseMediaType("application/merge-patch+json"))
                    .body("{\"access\": \"private\"}")
                    .exchange()
                    .expectStatus()
                    .isOk();

            await().atMost(Duration.ofSeconds(5)).until(client::hasEnded);
            assertThat(ownersOwn.hasEnded()).isFalse();
        }
    }

    @Test
    void endsWithTheTopicAndNeverShowsItsMessagesUnderANewOwner() {
        String topic = Topics.create(api, "public");
        publish(topic, "the old owner's");
        try (SseClient client = follow(reader, topic, OptionalLong.empty())) {
            api.delete()
                    .uri("/api/v1/topics/" + topic)
                    .header("If-Match", "*")
                    .exchange()
                    .expectStatus()
                    .isNoContent();
            await().atMost(Duration.ofSeconds(5)).until(client::hasEnded);
        }
        RestTestClient other = ApiClient.of(port, reader);
        Topics.post(other, "/api/v1/topics", Map.of("name", topic, "access", "public"));
        Topics.publish(other, topic, Map.of("body", "the new owner's"));

        try (SseClient client = follow(reader, topic, OptionalLong.of(0))) {
            await().until(() -> !client.events().isEmpty());
            assertThat(client.ids()).isEqualTo(List.of(2L));
        }
    }

    private void publish(String topic, String body) {
        Topics.publish(api, topic, Map.of("body", body)).expectStatus().isAccepted();
    }

    private SseClient follow(String user, String topic, OptionalLong lastEventId) {
        String bearer = TestTokens.user(user).scopes("notifications:read").bearer();
        return SseClient.open(port, "/api/v1/topics/" + topic + "/stream", bearer, lastEventId, Integer.MAX_VALUE);
    }
}

package io.groundwork.notification.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.Revoking;
import io.groundwork.notification.Topics;
import io.groundwork.notification.inbox.Notice;
import io.groundwork.notification.inbox.NotificationDelivery;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.test.TestTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

@NotificationIntegrationTest
@Timeout(60)
class LiveSocketIntegrationTests {

    private final String user = UUID.randomUUID().toString();
    private final NotificationDelivery delivery;
    private final int port;

    LiveSocketIntegrationTests(NotificationDelivery delivery, @LocalServerPort int port) {
        this.delivery = delivery;
        this.port = port;
    }

    @Test
    void bringsTheInboxWhileItHappens() {
        try (SocketClient client = connect()) {
            client.subscribe("inbox");
            await().until(() -> !client.frames("subscribed").isEmpty());
            deliver(1);

            await().until(() -> client.ids().equals(List.of(1L)));
            assertThat(client.frames("subscribed").getFirst().path("id").asLong())
                    .isZero();
            assertThat(client.frames("event").getFirst().path("event").asString())
                    .isEqualTo("test.happened");
            assertThat(client.frames("event")
                            .getFirst()
                            .path("data")
                            .path("subject")
                            .asString())
                    .isEqualTo("news");
        }
    }

    @Test
    void resumesAfterTheLastIdInOrder() {
        deliver(60);
        try (SocketClient client = connect()) {
            client.subscribe("inbox", 12);

            await().until(() -> client.ids().size() == 48);
            assertThat(client.ids()).isSorted().startsWith(13L).endsWith(60L).doesNotHaveDuplicates();
        }
    }

    @Test
    void takesTheTokenAsAProtocolAndChoosesTheOther() {
        String token = TestTokens.user(user).scopes("notifications:read").token();
        try (SocketClient client = SocketClient.withProtocol(port, token)) {
            assertThat(client.protocol()).isEqualTo("groundwork.v1");
            client.say("{\"action\":\"ping\"}");

            await().until(() -> !client.frames("pong").isEmpty());
        }
    }

    @Test
    void refusesWhoHasNoTokenOrTheWrongOne() {
        assertThatThrownBy(() -> SocketClient.withProtocol(port, "nonsense"))
                .hasRootCauseMessage("Unexpected HTTP response status code 401");
        assertThatThrownBy(() -> SocketClient.withHeader(
                        port, TestTokens.user(user).scopes("tasks:read").bearer()))
                .hasRootCauseMessage("Unexpected HTTP response status code 403");
    }

    @Test
    void followsTopicsBesideTheInboxUntilUnsubscribed() {
        var owner = ApiClient.of(port, UUID.randomUUID().toString());
        String topic = Topics.create(owner, "public");
        try (SocketClient client = connect()) {
            client.subscribe("inbox");
            client.subscribe("topic:" + topic);
            await().until(() -> client.frames("subscribed").size() == 2);
            deliver(1);
            Topics.publish(owner, topic, Map.of("body", "news"));
            await().until(() -> client.frames("event").size() == 2);

            client.say("{\"action\":\"unsubscribe\",\"channel\":\"topic:" + topic + "\"}");
            await().until(() -> !client.frames("unsubscribed").isEmpty());
            Topics.publish(owner, topic, Map.of("body", "not heard"));
            deliver(1);

            await().until(() -> client.frames("event").size() == 3);
            assertThat(client.frames("event").getLast().path("channel").asString())
                    .isEqualTo("inbox");
        }
    }

    @Test
    void hidesThePrivateTopicsOfOthers() {
        String topic = Topics.create(ApiClient.of(port, UUID.randomUUID().toString()), "private");
        try (SocketClient client = connect()) {
            client.subscribe("topic:" + topic);
            client.subscribe("topic:there.is.none");

            await().until(() -> client.frames("error").size() == 2);
            assertThat(client.frames("error"))
                    .allMatch(error -> error.path("detail").asString().equals("There is no such channel."));
        }
    }

    @Test
    void says4401WhenTheTokenExpires() throws Exception {
        String soon = TestTokens.user(user)
                .scopes("notifications:read")
                .expiresAt(Clock.systemUTC().instant().plusSeconds(2))
                .bearer();
        try (SocketClient client = SocketClient.withHeader(port, soon)) {
            assertThat(client.closed().get(10, TimeUnit.SECONDS)).isEqualTo(4401);
        }
    }

    @Test
    void says4401WhenTheTokenIsRevoked() throws Exception {
        try (SocketClient client = connect()) {
            client.subscribe("inbox");
            Revoking.allTokensOf(user);

            assertThat(client.closed().get(10, TimeUnit.SECONDS)).isEqualTo(4401);
        }
    }

    @Test
    void answersNonsenseWithErrorsAndThenWith1008() throws Exception {
        try (SocketClient client = connect()) {
            client.say("nonsense");
            client.say("{\"action\":\"subscribe\"}");
            client.say("{\"action\":\"subscribe\",\"channel\":\"inbox\",\"last_event_id\":-1}");
            await().until(() -> client.frames("error").size() == 3);
            client.subscribe("inbox");
            await().until(() -> !client.frames("subscribed").isEmpty());

            IntStream.range(0, 17).forEach(number -> client.say("{}"));
            assertThat(client.closed().get(10, TimeUnit.SECONDS)).isEqualTo(1008);
        }
    }

    @Test
    void closesTheOldestSocketOfTooMany() throws Exception {
        try (SocketClient oldest = connect();
                SocketClient second = connect();
                SocketClient third = connect()) {
            assertThat(oldest.closed().get(10, TimeUnit.SECONDS)).isEqualTo(1008);
            second.say("{\"action\":\"ping\"}");
            third.say("{\"action\":\"ping\"}");
            await().until(() ->
                    !second.frames("pong").isEmpty() && !third.frames("pong").isEmpty());
        }
    }

    /** More than the buffers of both sockets hold. */
    @Test
    void sendsAwayWhoReadsTooSlowlyAndKeepsTheMessages() throws Exception {
        String longText = "x".repeat(100_000);
        for (int i = 0; i < 150; i++) {
            delivery.deliver(new Notice("test", "test.happened", "long", longText, Map.of()), Set.of(new UserId(user)));
        }
        try (SocketClient slow = connect()) {
            slow.fallAsleep();
            slow.subscribe("inbox", 0);
            await().pollDelay(Duration.ofMillis(1500)).until(() -> true);
            slow.wake();

            assertThat(slow.closed().get(20, TimeUnit.SECONDS)).isEqualTo(1013);
            try (SocketClient again = connect()) {
                again.subscribe("inbox", slow.ids().getLast());
                await().until(() -> slow.ids().size() + again.ids().size() == 150);
            }
        }
    }

    private SocketClient connect() {
        return SocketClient.withHeader(
                port, TestTokens.user(user).scopes("notifications:read").bearer());
    }

    private void deliver(int notices) {
        for (int i = 0; i < notices; i++) {
            delivery.deliver(new Notice("test", "test.happened", "news", "", Map.of()), Set.of(new UserId(user)));
        }
    }
}

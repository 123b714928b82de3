package io.groundwork.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.Revoking;
import io.groundwork.notification.StatementLog;
import io.groundwork.notification.inbox.NotificationDelivery;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

@NotificationIntegrationTest
@Timeout(60)
class NotificationStreamIntegrationTests {

    private final UserId user = Mailman.stranger();
    private final Mailman mailman;
    private final StatementLog statements;
    private final int port;

    NotificationStreamIntegrationTests(
            NotificationDelivery delivery, StatementLog statements, @LocalServerPort int port) {
        this.statements = statements;
        this.mailman = new Mailman(delivery);
        this.port = port;
    }

    @Test
    void bringsANotificationWhileItHappens() {
        try (SseClient client = connect(OptionalLong.empty())) {
            mailman.deliver(user, "It rains");

            await().until(() -> client.events().size() == 1);
            SseClient.Event event = client.events().getFirst();
            assertThat(event.id()).isEqualTo(1);
            assertThat(event.name()).isEqualTo("test.happened");
            assertThat(event.data().path("subject").asString()).isEqualTo("It rains");
            assertThat(event.data().path("sequence").asLong()).isEqualTo(1);
            assertThat(event.data().path("data").path("text").asString()).isEqualTo("two\nlines");
            assertThat(event.data().has("created_at")).isTrue();
        }
    }

    @Test
    void isNeitherCachedNorCompressedNorBufferedOnTheWay() {
        try (SseClient client = connect(OptionalLong.empty())) {
            assertThat(client.response().headers().map())
                    .containsEntry("content-type", List.of("text/event-stream;charset=UTF-8"))
                    .containsEntry("cache-control", List.of("no-store, no-transform"))
                    .containsEntry("x-accel-buffering", List.of("no"))
                    .doesNotContainKey("content-encoding");
        }
    }

    @Test
    void startsAtNowWithoutALastEventId() {
        mailman.deliver(user, 3);

        try (SseClient client = connect(OptionalLong.empty())) {
            mailman.deliver(user, "fresh");

            await().until(() -> !client.events().isEmpty());
            assertThat(client.ids()).containsExactly(4L);
        }
    }

    @Test
    void saysWhereItStandsBeforeTheFirstEventSoThatNothingIsMissedIfItIsCutOffAtOnce() {
        mailman.deliver(user, 3);
        try (SseClient cutOffAtOnce = connect(OptionalLong.empty())) {
            await().until(() -> cutOffAtOnce.lastId().isPresent());
            cutOffAtOnce.cutOff();
            mailman.deliver(user, "while away");

            try (SseClient client = connect(cutOffAtOnce.lastId())) {
                await().until(() -> !client.events().isEmpty());
                assertThat(client.ids()).containsExactly(4L);
            }
        }
    }

    @Test
    void replaysWhatWasMissedInOrder() {
        mailman.deliver(user, 60);

        try (SseClient client = connect(OptionalLong.of(2))) {
            await().until(() -> client.events().size() == 58);
            assertThat(client.ids()).isSorted().startsWith(3L).endsWith(60L).doesNotHaveDuplicates();
        }
    }

    @Test
    void goesOnFromNowWhenTheLastEventIdIsFromTheFuture() {
        try (SseClient client = connect(OptionalLong.of(1000))) {
            mailman.deliver(user, "fresh");

            await().until(() -> client.ids().equals(List.of(1L)));
        }
    }

    @Test
    void sendsCommentsWhileThereIsNoNews() {
        try (SseClient client = connect(OptionalLong.empty())) {
            await().until(() -> client.comments().contains(": heartbeat"));
            assertThat(client.events()).isEmpty();
        }
    }

    @Test
    void asksTheDatabaseNothingWhileThereIsNoNews() {
        try (SseClient client = connect(OptionalLong.empty())) {
            await().until(() -> !client.comments().isEmpty());

            assertThat(statements.during(
                            () -> await().until(() -> client.comments().size() > 2)))
                    .isEmpty();
        }
    }

    @Test
    void endsWhenTheTokenExpires() {
        String soon = TestTokens.user(user.value())
                .scopes("notifications:read")
                .expiresAt(Instant.now().plusSeconds(2))
                .bearer();

        try (SseClient client = SseClient.open(port, soon, OptionalLong.empty())) {
            assertThat(client.hasEnded()).isFalse();
            await().atMost(Duration.ofSeconds(5)).until(client::hasEnded);
        }
    }

    @Test
    void endsWithinSecondsWhenTheTokenIsRevoked() {
        try (SseClient client = connect(OptionalLong.empty())) {
            Revoking.allTokensOf(user.value());

            await().atMost(Duration.ofSeconds(5)).until(client::hasEnded);
        }
    }

    @Test
    void bringsOneUsersNotificationsToNobodyElse() {
        try (SseClient client = connect(OptionalLong.empty())) {
            mailman.deliver(Mailman.stranger(), "not for you");
            mailman.deliver(user, "for you");

            await().until(() -> !client.events().isEmpty());
            assertThat(client.events())
                    .singleElement()
                    .satisfies(event ->
                            assertThat(event.data().path("subject").asString()).isEqualTo("for you"));
        }
    }

    @Test
    void endsTheOldestStreamWhenOneUserHasTooMany() {
        try (SseClient oldest = connect(OptionalLong.empty());
                SseClient second = connect(OptionalLong.empty());
                SseClient third = connect(OptionalLong.empty());
                SseClient fourth = connect(OptionalLong.empty())) {
            await().until(oldest::hasEnded);
            mailman.deliver(user, "for the others");

            await().until(() -> Stream.of(second, third, fourth)
                    .allMatch(client -> client.ids().equals(List.of(1L))));
        }
    }

    @Test
    void answersAHeadRequestWithoutWaitingForTheEndOfTheStream() {
        ApiClient.of(port, user.value())
                .head()
                .uri("/api/v1/notifications/stream")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private SseClient connect(OptionalLong lastEventId) {
        return SseClient.open(
                port, TestTokens.user(user.value()).scopes("notifications:read").bearer(), lastEventId);
    }
}

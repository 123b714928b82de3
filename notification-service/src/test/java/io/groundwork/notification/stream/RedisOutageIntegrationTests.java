package io.groundwork.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.inbox.NotificationDelivery;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.test.BackendKind;
import io.groundwork.test.TestBackend;
import io.groundwork.test.TestBackends;
import io.groundwork.test.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another replica is played by writing to the database, and to Redis, behind this one's back. */
@NotificationIntegrationTest
class RedisOutageIntegrationTests {

    private final UserId user = Mailman.stranger();
    private final Mailman mailman;
    private final JdbcClient jdbc;
    private final StringRedisTemplate redis;
    private final int port;

    RedisOutageIntegrationTests(
            NotificationDelivery delivery, JdbcClient jdbc, StringRedisTemplate redis, @LocalServerPort int port) {
        this.mailman = new Mailman(delivery);
        this.jdbc = jdbc;
        this.redis = redis;
        this.port = port;
    }

    @Test
    void deliversWhatAnotherReplicaAnnounces() {
        try (SseClient client = connect()) {
            anotherReplicaDelivers();
            redis.convertAndSend(WakeupBroadcast.CHANNEL, "[\"inbox:" + user + "\"]");

            await().until(() -> client.ids().equals(List.of(1L)));
        }
    }

    @Test
    void findsWhatNobodyAnnounced() {
        try (SseClient client = connect()) {
            anotherReplicaDelivers();

            await().atMost(Duration.ofSeconds(5)).until(() -> client.ids().equals(List.of(1L)));
        }
    }

    @Test
    void goesOnWithRedisGoneAndWhenItIsBack() {
        TestBackend backend = TestBackends.of(BackendKind.REDIS);
        try (SseClient client = connect()) {
            backend.kill();
            try {
                mailman.deliver(user, "Redis is gone");
                anotherReplicaDelivers();
                await().atMost(Duration.ofSeconds(5)).until(() -> client.ids().equals(List.of(1L, 2L)));
            } finally {
                backend.restart();
            }
            mailman.deliver(user, "Redis is back");
            await().until(() -> client.ids().equals(List.of(1L, 2L, 3L)));
            await().until(() -> redis.convertAndSend(WakeupBroadcast.CHANNEL, "[]") == 1); // it listens again
            assertThat(client.hasEnded()).isFalse();
        }
    }

    private void anotherReplicaDelivers() {
        jdbc.sql("""
                with numbered as (
                    insert into mailbox as m values (:user, 1)
                    on conflict (user_id) do update set last_sequence = m.last_sequence + 1
                    returning user_id, last_sequence)
                insert into notification (id, user_id, sequence, topic, type, subject, body, data, created_at)
                select gen_random_uuid(), user_id, last_sequence, 'test', 'test.happened', '', '', '{}', now()
                from numbered""").param("user", user.value()).update();
    }

    private SseClient connect() {
        return SseClient.open(
                port, TestTokens.user(user.value()).scopes("notifications:read").bearer(), OptionalLong.empty());
    }
}

package io.groundwork.notification.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.notification.NotificationIntegrationTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@NotificationIntegrationTest
class PurgeIntegrationTests {

    private final Clock clock = Clock.systemUTC();
    private final JdbcClient jdbc;
    private final Purge purge;

    PurgeIntegrationTests(JdbcClient jdbc, Purge purge) {
        this.jdbc = jdbc;
        this.purge = purge;
    }

    @Test
    void deletesWhatIsOldAndOver() {
        UUID finished = message("delivered", Duration.ofDays(31));
        UUID pending = message("pending", Duration.ofDays(31));
        UUID young = message("delivered", Duration.ofDays(29));

        purge.step();

        assertThat(exists("message", finished)).isFalse();
        assertThat(exists("delivery", finished)).isFalse();
        assertThat(exists("message", pending)).isTrue();
        assertThat(exists("message", young)).isTrue();
        jdbc.sql("delete from message where id = :id").param("id", pending).update();
    }

    @Test
    void deletesOldItemsOfInboxesAndCountsOn() {
        String user = UUID.randomUUID().toString();
        UUID old = item(user, 1, Duration.ofDays(91));
        UUID young = item(user, 2, Duration.ofDays(89));

        purge.step();

        assertThat(exists("notification", old)).isFalse();
        assertThat(exists("notification", young)).isTrue();
    }

    private UUID item(String user, long sequence, Duration age) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into mailbox values (:user, 2) on conflict do nothing")
                .param("user", user)
                .update();
        jdbc.sql(
                        "insert into notification (id, user_id, sequence, topic, type, subject, body, data, created_at, archived_at)"
                                + " values (:id, :user, :sequence, 'test', 'test', '', '', '{}', :then, :then)")
                .param("id", id)
                .param("user", user)
                .param("sequence", sequence)
                .param("then", Timestamp.from(clock.instant().minus(age)))
                .update();
        return id;
    }

    @Test
    void deletesOldItemsOfInboxes() {
        UUID old = notification(1, Duration.ofDays(91));
        UUID young = notification(2, Duration.ofDays(89));

        purge.step();

        assertThat(exists("notification", old)).isFalse();
        assertThat(exists("notification", young)).isTrue();
    }

    @Test
    void deletesMailsThatEndedLongAgo() {
        UUID sent = mail("sent", Duration.ofDays(31));
        UUID dead = mail("dead", Duration.ofDays(31));
        UUID young = mail("sent", Duration.ofDays(29));

        purge.step();

        assertThat(exists("mail_delivery", sent)).isFalse();
        assertThat(exists("mail_delivery", dead)).isFalse();
        assertThat(exists("mail_delivery", young)).isTrue();
    }

    private UUID notification(int sequence, Duration age) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into mailbox (user_id, last_sequence) values (:user, :sequence)")
                .param("user", "purge-" + id)
                .param("sequence", sequence)
                .update();
        jdbc.sql("insert into notification (id, user_id, sequence, topic, type, subject, body, data, created_at)"
                        + " values (:id, :user, :sequence, 't', 't', 's', 'b', '{}', :then)")
                .param("id", id)
                .param("user", "purge-" + id)
                .param("sequence", sequence)
                .param("then", Timestamp.from(clock.instant().minus(age)))
                .update();
        return id;
    }

    private UUID mail(String state, Duration age) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into mail_delivery (id, message_id, recipient_email, template, locale, subject, state,"
                        + " next_attempt_at, give_up_at, created_at, finished_at) values (:id, cast(:id as text),"
                        + " 'old@example.com', 't', 'en', 's', :state, :then, :then, :then, :then)")
                .param("id", id)
                .param("state", state)
                .param("then", Timestamp.from(clock.instant().minus(age)))
                .update();
        return id;
    }

    /** With a delivery of the same id. */
    private UUID message(String state, Duration age) {
        UUID id = UUID.randomUUID();
        Instant then = clock.instant().minus(age);
        jdbc.sql("insert into message (id, topic, message_id, type, data, published_at)"
                        + " values (:id, 'gone', cast(:id as text), 'test', '{}', :then)")
                .param("id", id)
                .param("then", Timestamp.from(then))
                .update();
        jdbc.sql("insert into delivery (id, message_ref, subscription_id, user_id, topic, protocol, state, created_at)"
                        + " values (:id, :id, :id, 'nobody', 'gone', 'inbox', :state, :then)")
                .param("id", id)
                .param("state", state)
                .param("then", Timestamp.from(then))
                .update();
        return id;
    }

    private boolean exists(String table, UUID id) {
        return jdbc.sql("select count(*) from " + table + " where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}

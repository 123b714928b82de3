package io.groundwork.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.template.RenderedMail;
import io.groundwork.platform.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Works on mails of its own that are due in the far future, so that the running sender leaves them alone. */
@NotificationIntegrationTest
class MailDeliveriesIntegrationTests {

    private static final Instant FUTURE = Instant.parse("2100-01-01T00:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final UUID id = Ids.next();
    private final JdbcClient jdbc;

    MailDeliveriesIntegrationTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
        new MailQueue(jdbc, Clock.fixed(FUTURE, ZoneOffset.UTC)).add(List.of(mail()));
    }

    @AfterEach
    void remove() {
        jdbc.sql("delete from mail_delivery where id = :id").param("id", id).update();
    }

    @Test
    void givesAClaimedMailToNobodyElseWhileItsLeaseRuns() {
        assertThat(claim(FUTURE)).hasSize(1);
        assertThat(claim(FUTURE.plus(LEASE).minusSeconds(1))).isEmpty();
    }

    @Test
    void givesTheMailOfACrashedSenderToAnotherWithTheSameMessageId() {
        MailDelivery first = claim(FUTURE).getFirst();
        MailDelivery second = claim(FUTURE.plus(LEASE)).getFirst();

        assertThat(second.messageId()).isEqualTo(first.messageId());
        assertThat(second.content()).isEqualTo(first.content());
        assertThat(second.attempts()).isEqualTo(2);
    }

    @Test
    void ignoresWhatAnAttemptReportsAfterItsLease() {
        MailDelivery first = claim(FUTURE).getFirst();
        claim(FUTURE.plus(LEASE));

        note(first, MailState.DEAD, null, "too late");

        assertThat(state()).isEqualTo("pending");
    }

    @Test
    void keepsTheReasonOfAFailure() {
        MailDelivery first = claim(FUTURE).getFirst();

        note(first, MailState.PENDING, FUTURE.plusSeconds(5), "server is away");

        assertThat(claim(FUTURE.plusSeconds(4))).isEmpty();
        assertThat(claim(FUTURE.plusSeconds(5))).hasSize(1);
        assertThat(column("last_error")).isEqualTo("server is away");
    }

    @Test
    void neverSendsASentMailAgain() {
        note(claim(FUTURE).getFirst(), MailState.SENT, null, null);

        assertThat(claim(FUTURE.plus(LEASE))).isEmpty();
        assertThat(state()).isEqualTo("sent");
    }

    private void note(MailDelivery mail, MailState state, @Nullable Instant next, @Nullable String error) {
        at(FUTURE).note(List.of(new MailReport(mail, state, FUTURE, FUTURE, next, null, error)));
    }

    private List<MailDelivery> claim(Instant now) {
        return at(now).claimDue(10, LEASE);
    }

    private MailDeliveries at(Instant now) {
        return new MailDeliveries(jdbc, Clock.fixed(now, ZoneOffset.UTC), event -> {});
    }

    private String state() {
        return column("state");
    }

    private String column(String name) {
        return jdbc.sql("select " + name + " from mail_delivery where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private QueuedMail mail() {
        RenderedMail content = new RenderedMail("Subject", "text", "<p>html</p>");
        return new QueuedMail(
                id,
                "<" + id + "@test>",
                "verification/v1",
                "a@example.com",
                new UserId("a"),
                "en",
                content,
                FUTURE.plusSeconds(9999),
                null,
                null,
                null);
    }
}

package io.groundwork.notification.mail;

import io.groundwork.notification.template.RenderedMail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails on their way. An attempt is fenced by its number: what it reports is ignored if its lease ran out and another
 * attempt has begun. Every method is one short statement, in a transaction of its own.
 */
@Repository
class MailDeliveries {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MailDeliveries(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Takes mails that are due for one attempt each, and keeps them from others for the lease. */
    List<MailDelivery> claimDue(int limit, Duration lease) {
        Instant now = clock.instant();
        return jdbc.sql("""
                with due as (
                    select id from mail_delivery
                    where state = 'pending' and next_attempt_at <= :now
                    order by next_attempt_at limit :limit
                    for update skip locked
                )
                update mail_delivery m set attempts = m.attempts + 1, next_attempt_at = :leaseEnd
                from due where m.id = due.id
                returning m.*""")
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .param("leaseEnd", Timestamp.from(now.plus(lease)))
                .query(MailDeliveries::claimed)
                .list();
    }

    @Transactional
    public void sent(MailDelivery attempt) {
        String change = "state = 'sent', finished_at = :at, last_error = null, text_body = null, html_body = null";
        if (update(attempt, change, clock.instant(), "")) {
            events.publishEvent(new MailFinished(attempt.id(), true, attempt.attempts(), null));
        }
    }

    @Transactional
    public void dead(MailDelivery attempt, String error) {
        if (update(attempt, "state = 'dead', finished_at = :at, last_error = :error", clock.instant(), error)) {
            events.publishEvent(new MailFinished(attempt.id(), false, attempt.attempts(), error));
        }
    }

    void retry(MailDelivery attempt, Instant at, String error) {
        update(attempt, "next_attempt_at = :at, last_error = :error", at, error);
    }

    private boolean update(MailDelivery attempt, String change, Instant at, String error) {
        return jdbc.sql("update mail_delivery set " + change
                                + " where id = :id and attempts = :attempts and state = 'pending'")
                        .param("at", Timestamp.from(at))
                        .param("error", error)
                        .param("id", attempt.id())
                        .param("attempts", attempt.attempts())
                        .update()
                == 1;
    }

    private static MailDelivery claimed(ResultSet row, int number) throws SQLException {
        return new MailDelivery(
                row.getObject("id", UUID.class),
                row.getString("message_id"),
                row.getString("recipient_email"),
                row.getString("locale"),
                new RenderedMail(row.getString("subject"), row.getString("text_body"), row.getString("html_body")),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("give_up_at").toInstant());
    }
}

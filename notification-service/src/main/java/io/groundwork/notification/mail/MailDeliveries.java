package io.groundwork.notification.mail;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.template.RenderedMail;
import io.groundwork.notification.topic.TopicName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails on their way. An attempt is fenced by its number: what it reports is ignored if its lease ran out and another
 * attempt has begun.
 */
@Repository
class MailDeliveries {

    /** A new password does not wait behind what a topic tells a hundred thousand readers: mails without a topic come first. */
    private static final String CLAIM = """
            with urgent as (
                select id from mail_delivery
                where state = 'pending' and topic is null and next_attempt_at <= :now
                order by next_attempt_at limit :limit
                for update skip locked
            ), routine as (
                select id from mail_delivery
                where state = 'pending' and topic is not null and next_attempt_at <= :now
                order by next_attempt_at limit :limit - (select count(*) from urgent)
                for update skip locked
            ), due as (
                select id from urgent union all select id from routine
            ), claimed as (
                update mail_delivery m set attempts = m.attempts + 1, next_attempt_at = :leaseEnd
                from due where m.id = due.id
                returning m.*
            )
            select c.*, d.subscription_id is not null and s.state is distinct from 'active' as ended
            from claimed c left join delivery d on d.id = c.id left join subscription s on s.id = d.subscription_id""";

    /** Once a mail is sent, or not wanted, its bodies are erased. */
    private static final String NOTE = """
            update mail_delivery m
            set state = r.state, last_error = r.error, next_attempt_at = coalesce(r.next, m.next_attempt_at),
                finished_at = case when r.state <> 'pending' then r.finished end,
                text_body = case when r.state not in ('sent', 'skipped') then m.text_body end,
                html_body = case when r.state not in ('sent', 'skipped') then m.html_body end
            from unnest(cast(:ids as uuid[]), cast(:attempts as int[]), :states, :errors, cast(:next as timestamptz[]),
                        cast(:finished as timestamptz[])) as r (id, attempt, state, error, next, finished)
            where m.id = r.id and m.attempts = r.attempt and m.state = 'pending'
            returning m.id""";

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
        return jdbc.sql(CLAIM)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .param("leaseEnd", Timestamp.from(now.plus(lease)))
                .query(MailDeliveries::claimed)
                .list();
    }

    /** Writes down what became of attempts, by one statement and what its listeners add. */
    @Transactional
    public void note(List<MailReport> reports) {
        Set<UUID> counted = jdbc.sql(NOTE)
                .param("ids", column(reports, report -> report.mail().id().toString()))
                .param(
                        "attempts",
                        reports.stream().map(report -> report.mail().attempts()).toArray(Integer[]::new))
                .param("states", column(reports, report -> report.state().stored()))
                .param("errors", column(reports, MailReport::error))
                .param("next", column(reports, report -> text(report.next())))
                .param("finished", column(reports, report -> text(report.finishedAt())))
                .query(UUID.class)
                .set();
        events.publishEvent(new MailsAttempted(reports.stream()
                .filter(report -> counted.contains(report.mail().id()))
                .map(MailReport::told)
                .toList()));
    }

    private static String[] column(List<MailReport> reports, Function<MailReport, @Nullable String> value) {
        return reports.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
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
                row.getTimestamp("give_up_at").toInstant(),
                row.getString("unsubscribe_link"),
                routine(row));
    }

    private static MailDelivery.@Nullable Routine routine(ResultSet row) throws SQLException {
        String user = row.getString("user_id");
        String topic = row.getString("topic");
        return user == null || topic == null
                ? null
                : new MailDelivery.Routine(new UserId(user), new TopicName(topic), row.getBoolean("ended"));
    }
}

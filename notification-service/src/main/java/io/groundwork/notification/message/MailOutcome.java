package io.groundwork.notification.message;

import io.groundwork.notification.mail.MailAttempted;
import io.groundwork.notification.mail.MailState;
import io.groundwork.notification.mail.MailsAttempted;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes in the delivery log what became of mails, attempt by attempt, in the transaction that notes it with the mails. */
@Component
class MailOutcome {

    private static final String ATTEMPTS = """
            unnest(cast(:ids as uuid[]), cast(:numbers as int[]), :states, cast(:started as timestamptz[]),
                   cast(:finished as timestamptz[]), cast(:codes as int[]), :errors)
                as a (id, number, state, started, finished, code, error)""";

    /** A mail is its own delivery's; a digest is that of all it carries. Two look-ups, each by its index. */
    private static final String DELIVERIES = """
            select x.id as delivery_id from delivery x where x.id = a.id
            union all select x.id from delivery x where x.carried_by = a.id""";

    private static final String SETTLE = """
            update delivery d set state = a.state, attempts = a.number, last_status = a.code, last_error = a.error,
                finished_at = case when a.state <> 'pending' then a.finished end
            from %s cross join lateral (%s) of where d.id = of.delivery_id""".formatted(ATTEMPTS, DELIVERIES);

    /** Mails that are no delivery, such as those of an account, have no log. */
    private static final String LOG = """
            insert into delivery_attempt (delivery_id, number, started_at, finished_at, status, error)
            select of.delivery_id, a.number, a.started, a.finished, a.code, a.error from %s cross join lateral (%s) of
            on conflict do nothing""".formatted(ATTEMPTS, DELIVERIES);

    private final JdbcClient jdbc;

    MailOutcome(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(MailsAttempted mails) {
        if (!mails.attempts().isEmpty() && statement(SETTLE, mails.attempts()).update() > 0) {
            statement(LOG, mails.attempts()).update();
        }
    }

    private JdbcClient.StatementSpec statement(String sql, List<MailAttempted> attempts) {
        return jdbc.sql(sql)
                .param("ids", column(attempts, attempt -> attempt.id().toString()))
                .param("numbers", attempts.stream().map(MailAttempted::number).toArray(Integer[]::new))
                .param("states", column(attempts, attempt -> state(attempt.state())))
                .param(
                        "started",
                        column(attempts, attempt -> attempt.startedAt().toString()))
                .param(
                        "finished",
                        column(attempts, attempt -> attempt.finishedAt().toString()))
                .param("codes", attempts.stream().map(MailAttempted::replyCode).toArray(Integer[]::new))
                .param("errors", column(attempts, MailAttempted::error));
    }

    private static String state(MailState state) {
        return switch (state) {
            case PENDING -> "pending";
            case SENT -> "delivered";
            case SKIPPED -> "skipped";
            case DEAD -> "dead";
        };
    }

    private static String[] column(List<MailAttempted> attempts, Function<MailAttempted, @Nullable String> value) {
        return attempts.stream().map(value).toArray(String[]::new);
    }
}

package io.groundwork.notification.message;

import io.groundwork.notification.mail.MailFinished;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes in the delivery log what became of a mail, in the transaction that notes it with the mail. */
@Component
class MailOutcome {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailOutcome(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(MailFinished mail) {
        jdbc.sql("update delivery set state = :state, attempts = :attempts, last_error = :error, finished_at = :now"
                        + " where id = :id")
                .param("state", mail.sent() ? "delivered" : "dead")
                .param("attempts", mail.attempts())
                .param("error", mail.error())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", mail.id())
                .update();
    }
}

package io.groundwork.notification.message;

import io.groundwork.notification.digest.DigestsComposed;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes in the delivery log what went into digests: it is delivered, and the digest is a mail of its own. */
@Component
class DigestOutcome {

    private final JdbcClient jdbc;
    private final Clock clock;

    DigestOutcome(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(DigestsComposed digests) {
        jdbc.sql("update delivery set state = 'delivered', attempts = 1, finished_at = :now"
                        + " where id = any(:ids) and state = 'pending'")
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", digests.letters().toArray(UUID[]::new))
                .update();
    }
}

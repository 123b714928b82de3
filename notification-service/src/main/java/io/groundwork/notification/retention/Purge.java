package io.groundwork.notification.retention;

import io.groundwork.platform.loop.WakeableLoop;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes in short statements, so that nothing waits for it; replicas skip what another is deleting. */
@Component
class Purge extends WakeableLoop {

    private static final String NOTIFICATIONS = """
            delete from notification where id in (
                select id from notification where created_at < :before limit :batch for update skip locked)""";

    private static final String MAILS = """
            delete from mail_delivery where id in (
                select id from mail_delivery where state <> 'pending' and finished_at < :before
                limit :batch for update skip locked)""";

    /** Deliveries and attempts go with their message. */
    private static final String MESSAGES = """
            delete from message where id in (
                select m.id from message m where m.published_at < :before
                  and not exists (select from delivery d where d.message_ref = m.id and d.state = 'pending')
                limit :batch for update skip locked)""";

    private final JdbcClient jdbc;
    private final RetentionProperties properties;
    private final Clock clock;

    Purge(JdbcClient jdbc, RetentionProperties properties, Clock clock) {
        super("retention", properties.interval());
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    protected void step() {
        purge(NOTIFICATIONS, properties.notifications());
        purge(MAILS, properties.mails());
        purge(MESSAGES, properties.messages());
    }

    private void purge(String statement, Duration kept) {
        Timestamp before = Timestamp.from(clock.instant().minus(kept));
        untilNothingIsLeft(() -> jdbc.sql(statement)
                .param("before", before)
                .param("batch", properties.batch())
                .update());
    }
}

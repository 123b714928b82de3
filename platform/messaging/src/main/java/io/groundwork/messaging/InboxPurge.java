package io.groundwork.messaging;

import io.groundwork.platform.loop.WakeableLoop;
import org.springframework.jdbc.core.JdbcTemplate;

/** Forgets old events now and then, some at a time. Replicas may do it at once: they skip each other's rows. */
final class InboxPurge extends WakeableLoop {

    private static final String PURGE = """
            delete from inbox where (consumer, event_id) in (
                select consumer, event_id from inbox where seen_at < now() - make_interval(secs => ?)
                limit 5000 for update skip locked)
            """;

    private final JdbcTemplate jdbc;
    private final InboxProperties properties;

    InboxPurge(JdbcTemplate jdbc, InboxProperties properties) {
        super("inbox-purge", properties.purgeInterval());
        this.jdbc = jdbc;
        this.properties = properties;
    }

    @Override
    protected void step() {
        untilNothingIsLeft(() -> jdbc.update(PURGE, properties.retention().toSeconds()));
    }
}

package io.groundwork.task.feed;

import io.groundwork.platform.loop.WakeableLoop;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets old changes now and then. Replicas may do it at once: the second finds nothing left. */
@Component
class FeedPurge extends WakeableLoop {

    // The horizon moves in the same statement: nobody can read from a place whose next changes are gone.
    private static final String PURGE = """
            with forgotten as (
                delete from change where position in (
                    select position from change where occurred_at < :before order by position limit 10000)
                returning position)
            update change_horizon set position = greatest(position, (select max(f.position) from forgotten f))
            where exists (select from forgotten)
            """;

    private final JdbcClient jdbc;
    private final FeedSequencer sequencer;
    private final FeedProperties properties;
    private final Clock clock;

    FeedPurge(JdbcClient jdbc, FeedSequencer sequencer, FeedProperties properties, Clock clock) {
        super("feed-purge", properties.purgeInterval());
        this.jdbc = jdbc;
        this.sequencer = sequencer;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    protected void step() {
        sequencer.run();
        var before = clock.instant().minus(properties.retention()).atOffset(ZoneOffset.UTC);
        untilNothingIsLeft(() -> jdbc.sql(PURGE).param("before", before).update());
    }
}

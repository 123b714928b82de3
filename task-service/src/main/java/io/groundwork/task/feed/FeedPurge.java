package io.groundwork.task.feed;

import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets old changes now and then. Replicas may do it at once: the second finds nothing left. */
@Component
class FeedPurge {

    private static final Logger log = LoggerFactory.getLogger(FeedPurge.class);

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
        this.jdbc = jdbc;
        this.sequencer = sequencer;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${groundwork.changes.purge-interval:1h}",
            fixedDelayString = "${groundwork.changes.purge-interval:1h}")
    void purgeQuietly() {
        try {
            sequencer.run();
            purge();
        } catch (DataAccessException e) {
            log.warn("Old changes are forgotten later: {}", e.toString());
        }
    }

    void purge() {
        var before = clock.instant().minus(properties.retention()).atOffset(ZoneOffset.UTC);
        int moved;
        do {
            moved = jdbc.sql(PURGE).param("before", before).update();
        } while (moved > 0);
    }
}

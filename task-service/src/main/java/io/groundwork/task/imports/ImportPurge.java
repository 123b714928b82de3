package io.groundwork.task.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes imports that ended long ago, and files that never arrived. Replicas may do it at once: they skip each other's. */
@Component
class ImportPurge {

    private static final Logger log = LoggerFactory.getLogger(ImportPurge.class);

    private static final String PURGE = """
            delete from import where id in (
                select id from import
                where finished_at < :ended_before or (state = 'RECEIVING' and created_at < :opened_before)
                limit 10 for update skip locked)
            """;

    private final JdbcClient jdbc;
    private final ImportProperties properties;
    private final Clock clock;

    ImportPurge(JdbcClient jdbc, ImportProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${groundwork.imports.purge-interval:1h}",
            fixedDelayString = "${groundwork.imports.purge-interval:1h}")
    void purgeQuietly() {
        try {
            purge();
        } catch (DataAccessException e) {
            log.warn("Old imports are removed later: {}", e.toString());
        }
    }

    void purge() {
        int removed;
        do {
            removed = jdbc.sql(PURGE)
                    .param("ended_before", ago(properties.retention()))
                    .param("opened_before", ago(properties.receiveTimeout()))
                    .update();
        } while (removed > 0);
    }

    private OffsetDateTime ago(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }
}

package io.groundwork.task.imports;

import io.groundwork.platform.loop.WakeableLoop;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes imports that ended long ago, and files that never arrived. Replicas may do it at once: they skip each other's. */
@Component
class ImportPurge extends WakeableLoop {

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
        super("import-purge", properties.purgeInterval());
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    protected void step() {
        untilNothingIsLeft(this::purgeSome);
    }

    private int purgeSome() {
        return jdbc.sql(PURGE)
                .param("ended_before", ago(properties.retention()))
                .param("opened_before", ago(properties.receiveTimeout()))
                .update();
    }

    private OffsetDateTime ago(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }
}

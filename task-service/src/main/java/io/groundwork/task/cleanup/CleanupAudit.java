package io.groundwork.task.cleanup;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the audit; its caller says in which transaction. */
@Component
class CleanupAudit {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    CleanupAudit(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    CleanupId add(String startedBy, boolean dryRun) {
        CleanupId id = CleanupId.next();
        jdbc.sql("""
                        insert into cleanup (id, started_by, dry_run, state, requested_at)
                        values (:id, :by, :dry, 'SCHEDULED', :now)
                        """)
                .param("id", id.value())
                .param("by", startedBy)
                .param("dry", dryRun)
                .param("now", now())
                .update();
        return id;
    }

    /** Called by the only one who may run: whatever says it is running has died. */
    void noteInterrupted() {
        jdbc.sql("""
                        update cleanup set state = 'INTERRUPTED', finished_at = :now, version = version + 1,
                            error = 'Its process ended in the middle; the next run went on.'
                        where state = 'RUNNING'
                        """).param("now", now()).update();
    }

    /** Returns whether it is a dry run; nothing when it has run before. */
    Optional<Boolean> start(CleanupId id) {
        return jdbc.sql("""
                        update cleanup set state = 'RUNNING', started_at = :now, version = version + 1
                        where id = :id and state = 'SCHEDULED' returning dry_run
                        """)
                .param("id", id.value())
                .param("now", now())
                .query(Boolean.class)
                .optional();
    }

    void progress(CleanupId id, Map<String, Long> counts) {
        jdbc.sql("update cleanup set counts = :counts::jsonb, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("counts", json.writeValueAsString(counts))
                .update();
    }

    void finish(CleanupId id, CleanupState state, @Nullable String error) {
        jdbc.sql("""
                        update cleanup set state = :state, finished_at = :now, error = :error, version = version + 1
                        where id = :id
                        """)
                .param("id", id.value())
                .param("state", state.name())
                .param("error", error)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}

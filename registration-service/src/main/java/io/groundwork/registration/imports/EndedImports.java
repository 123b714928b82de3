package io.groundwork.registration.imports;

import io.groundwork.registration.audit.AuditAction;
import io.groundwork.registration.audit.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ends of imports. None leaves anything of its file behind. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EndedImports {

    private static final String OUTCOME = " returning id, importer, state, imported, duplicates, rejected";

    private final JdbcClient jdbc;
    private final AuditLog audit;

    EndedImports(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** To be called with the import's row locked: then of upload and worker, whichever comes last, one ends it. */
    public void completeIfDone(ImportId id) {
        jdbc.sql("""
                        update user_import set state = 'COMPLETED', finished_at = clock_timestamp(), version = version + 1
                        where id = :id and state = 'RUNNING'
                          and not exists (select from user_import_chunk where import_id = :id)
                        """ + OUTCOME)
                .param("id", id.value())
                .query(Ended::read)
                .list()
                .forEach(this::note);
    }

    public void failed(ImportId id, String reason) {
        jdbc.sql("""
                        with rest as (delete from user_import_chunk where import_id = :id)
                        update user_import set state = 'FAILED', failure = :reason, tail = '',
                            finished_at = clock_timestamp(), version = version + 1
                        where id = :id and finished_at is null
                        """ + OUTCOME)
                .param("id", id.value())
                .param("reason", reason)
                .query(Ended::read)
                .list()
                .forEach(this::note);
    }

    /** Some of the uploads of which nothing has come since; those that somebody goes on with now are left. */
    public List<ImportId> abandoned(Instant limit) {
        return jdbc
                .sql(
                        "select id from user_import where finished_at is null and state = 'RECEIVING' and received_at < :limit"
                                + " limit 100 for update skip locked")
                .param("limit", limit.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .stream()
                .map(ImportId::new)
                .toList();
    }

    /** When the oldest began that is not over; empty when all are. */
    public Optional<Instant> oldestOpen() {
        return jdbc.sql("select created_at from user_import where finished_at is null order by created_at limit 1")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    public void removeEndedBefore(Instant limit) {
        OffsetDateTime time = limit.atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from user_import where finished_at < :limit")
                .param("limit", time)
                .update();
    }

    private void note(Ended it) {
        audit.add(
                AuditAction.IMPORT_ENDED,
                it.importer(),
                it.id().toString(),
                Map.of(
                        "state", it.state().wireName(),
                        "imported", it.imported(),
                        "duplicates", it.duplicates(),
                        "rejected", it.rejected()));
    }

    private record Ended(
            UUID id, @Nullable String importer, ImportState state, long imported, long duplicates, long rejected) {

        static Ended read(ResultSet row, int number) throws SQLException {
            return new Ended(
                    row.getObject("id", UUID.class),
                    row.getString("importer"),
                    ImportState.valueOf(row.getString("state")),
                    row.getLong("imported"),
                    row.getLong("duplicates"),
                    row.getLong("rejected"));
        }
    }
}

package io.groundwork.task.imports;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports with something left to do, and how far they are. Every call belongs to the transaction of a step. */
@Repository
class WaitingImports {

    // Whoever works on an import holds its row; the lock goes with the connection, so a crash leaves nothing to clean
    // up.
    private static final String CLAIM = """
            select * from import
            where state in ('ACCEPTED', 'RUNNING') and next_at <= clock_timestamp()
            order by next_at, id limit 1
            for update skip locked
            """;
    private static final String STARTED = """
            state = 'RUNNING', started_at = coalesce(started_at, now()), attempts = 0, next_at = clock_timestamp(),
            version = version + 1""";

    private final JdbcClient jdbc;

    WaitingImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the import that has waited longest and that nobody else works on, until the transaction ends. */
    Optional<Import> claim() {
        return jdbc.sql(CLAIM).query(Import::read).optional();
    }

    Optional<Chunk> nextChunk(Import it) {
        return jdbc.sql(
                        "select first_line, oversized, content from import_chunk where import_id = :id and number = :number")
                .param("id", it.id().value())
                .param("number", it.nextChunk())
                .query((row, _) -> new Chunk(
                        it.nextChunk(),
                        row.getLong("first_line"),
                        row.getBoolean("oversized"),
                        row.getBytes("content")))
                .optional();
    }

    void planned(Import it, int imported, int rejected) {
        jdbc.sql("""
                        update import set imported = imported + :imported, rejected = rejected + :rejected,
                            next_chunk = next_chunk + 1, %s
                        where id = :id
                        """.formatted(STARTED))
                .param("id", it.id().value())
                .param("imported", imported)
                .param("rejected", rejected)
                .update();
    }

    void linked(Import it, long line, long incomplete) {
        jdbc.sql("update import set linked_line = :line, incomplete = incomplete + :incomplete, %s where id = :id"
                        .formatted(STARTED))
                .param("id", it.id().value())
                .param("line", line)
                .param("incomplete", incomplete)
                .update();
    }

    /** Ends it, and lets go of the file. */
    void completed(Import it) {
        jdbc.sql("""
                        with chunks as (delete from import_chunk where import_id = :id),
                             rows as (delete from import_row where import_id = :id)
                        update import set state = 'COMPLETED', started_at = coalesce(started_at, now()),
                            finished_at = clock_timestamp(), version = version + 1
                        where id = :id
                        """).param("id", it.id().value()).update();
    }

    /** Ends it, but keeps the file: sent again, it goes on. */
    void failed(Import it, String reason) {
        jdbc.sql("""
                        update import set state = 'FAILED', failure = :reason, finished_at = clock_timestamp(),
                            version = version + 1
                        where id = :id
                        """).param("id", it.id().value()).param("reason", reason).update();
    }

    /** In a transaction after the one that failed. Another worker may have gone on meanwhile: then it changes nothing. */
    void postpone(Import it, Duration pause) {
        jdbc.sql("""
                        update import set attempts = attempts + 1, next_at = clock_timestamp() + :pause * interval '1 ms'
                        where id = :id and next_chunk = :chunk and linked_line = :line and state in ('ACCEPTED', 'RUNNING')
                        """)
                .param("id", it.id().value())
                .param("pause", pause.toMillis())
                .param("chunk", it.nextChunk())
                .param("line", it.linkedLine())
                .update();
    }
}

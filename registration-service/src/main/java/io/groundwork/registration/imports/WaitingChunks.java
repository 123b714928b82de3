package io.groundwork.registration.imports;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parts of files that wait to be imported. Every call belongs to the transaction of a step. */
@Repository
class WaitingChunks {

    // The lock is on the chunk, not on its import, so that the file can come in meanwhile. It goes with the connection:
    // a
    // crash leaves nothing to clean up. Of each import only the first chunk is a candidate, so its rows keep their
    // order.
    private static final String CLAIM = """
            with first as (select import_id, min(number) as number from user_import_chunk group by import_id)
            select c.import_id, c.number, c.first_line, c.content, i.attempts, i.created_at
            from first
            join user_import_chunk c on c.import_id = first.import_id and c.number = first.number
            join user_import i on i.id = c.import_id
            where i.next_at <= clock_timestamp()
            order by i.next_at, i.id limit 1
            for update of c skip locked
            """;

    private final JdbcClient jdbc;

    WaitingChunks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the chunk that has waited longest and that nobody else works on, until the transaction ends. */
    Optional<Chunk> claim() {
        return jdbc.sql(CLAIM)
                .query((row, _) -> new Chunk(
                        new ImportId(row.getObject("import_id", UUID.class)),
                        row.getInt("number"),
                        row.getLong("first_line"),
                        row.getBytes("content"),
                        row.getInt("attempts"),
                        row.getTimestamp("created_at").toInstant()))
                .optional();
    }

    /** Counts its rows, and lets go of the hashes in it. */
    void imported(Chunk chunk, ChunkOutcome outcome) {
        jdbc.sql("""
                        with done as (delete from user_import_chunk where import_id = :id and number = :number)
                        update user_import
                        set imported = imported + :imported, duplicates = duplicates + :duplicates, rejected = rejected + :rejected,
                            attempts = 0, next_at = clock_timestamp(), version = version + 1
                        where id = :id""")
                .param("id", chunk.importId().value())
                .param("number", chunk.number())
                .param("imported", outcome.imported())
                .param("duplicates", outcome.duplicates())
                .param("rejected", outcome.rejected())
                .update();
    }

    /** In a transaction after the one that failed. */
    void postpone(Chunk chunk, Duration pause) {
        jdbc.sql("""
                        update user_import
                        set attempts = attempts + 1, next_at = clock_timestamp() + :pause * interval '1 ms'
                        where id = :id""")
                .param("id", chunk.importId().value())
                .param("pause", pause.toMillis())
                .update();
    }
}

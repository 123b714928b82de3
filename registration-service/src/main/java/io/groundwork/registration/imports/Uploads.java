package io.groundwork.registration.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files on their way into the database. Each piece is committed by itself, with how far the file has come: a crash loses none of it. */
@Repository
class Uploads {

    private static final String COLUMNS = "id, received, uploaded, state, tail";

    private final JdbcClient jdbc;
    private final EndedImports ended;

    Uploads(JdbcClient jdbc, EndedImports ended) {
        this.jdbc = jdbc;
        this.ended = ended;
    }

    /** Empty when the importer has opened one with this key. */
    Optional<Upload> open(ImportId id, String importer, @Nullable String key) {
        return jdbc.sql("""
                        insert into user_import (id, importer, upload_key, state, next_at, created_at, received_at)
                        values (:id, :importer, :key, 'RECEIVING', now(), now(), now())
                        on conflict (importer, upload_key) do nothing
                        returning\s""" + COLUMNS)
                .param("id", id.value())
                .param("importer", importer)
                .param("key", key)
                .query(Uploads::upload)
                .optional();
    }

    Optional<Upload> find(ImportId id) {
        return jdbc.sql("select " + COLUMNS + " from user_import where id = :id")
                .param("id", id.value())
                .query(Uploads::upload)
                .optional();
    }

    Optional<Upload> find(String importer, String key) {
        return jdbc.sql("select " + COLUMNS + " from user_import where importer = :importer and upload_key = :key")
                .param("importer", importer)
                .param("key", key)
                .query(Uploads::upload)
                .optional();
    }

    /**
     * Takes the next piece of a file.
     *
     * @param last whether the file ends with it
     * @throws UploadException when the file is not, or no longer, as far as the sender thinks: of two senders one goes on
     */
    @Transactional
    public Upload append(Upload upload, Piece piece, boolean last) {
        Stored before = advance(upload, piece, last).orElseThrow(() -> refusal(upload));
        if (piece.lines().length > 0) {
            store(upload.id(), before, piece.lines());
        }
        if (last) {
            ended.completeIfDone(upload.id());
        }
        return find(upload.id()).orElseThrow();
    }

    private Optional<Stored> advance(Upload upload, Piece piece, boolean last) {
        return jdbc.sql("""
                        update user_import
                        set received = received + :bytes, lines = lines + :feeds, total = total + :rows, tail = :tail,
                            chunks = chunks + 1, uploaded = :last, received_at = now(), version = version + 1,
                            state = case when :last then 'RUNNING' else 'RECEIVING' end
                        where id = :id and received = :received and state = 'RECEIVING'
                        returning chunks, lines - :feeds + 1 as first_line""")
                .param("id", upload.id().value())
                .param("received", upload.received())
                .param("bytes", piece.bytes())
                .param("feeds", piece.feeds())
                .param("rows", piece.rows())
                .param("tail", last ? new byte[0] : piece.tail())
                .param("last", last)
                .query((row, _) -> new Stored(row.getInt("chunks"), row.getLong("first_line")))
                .optional();
    }

    private void store(ImportId id, Stored chunk, byte[] content) {
        jdbc.sql("""
                        insert into user_import_chunk (import_id, number, first_line, content)
                        values (:id, :number, :first_line, :content)""")
                .param("id", id.value())
                .param("number", chunk.number())
                .param("first_line", chunk.firstLine())
                .param("content", content)
                .update();
    }

    private UploadException refusal(Upload upload) {
        return find(upload.id())
                .map(now -> now.open() ? UploadException.otherOffset(now) : UploadException.isOver(now))
                .orElseThrow();
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                new ImportId(row.getObject("id", UUID.class)),
                row.getLong("received"),
                row.getBoolean("uploaded"),
                ImportState.valueOf(row.getString("state")) == ImportState.RECEIVING,
                row.getBytes("tail"));
    }

    private record Stored(int number, long firstLine) {}
}

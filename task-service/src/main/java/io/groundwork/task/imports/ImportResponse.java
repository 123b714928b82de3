package io.groundwork.task.imports;

import io.groundwork.task.interchange.FileFormat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as callers read it.
 *
 * @param importerId user or client id
 * @param sha256 of the file, in hexadecimal
 * @param size of the file in bytes
 * @param total rows in the file, the header and empty lines left out
 * @param imported rows that are tasks now
 * @param rejected rows that are none; each has an error
 * @param incomplete imported rows with a reference that could not be resolved; each has an error
 * @param failure why it could not go on; null unless it failed
 */
record ImportResponse(
        UUID id,
        UUID projectId,
        String importerId,
        FileFormat format,
        ImportState state,
        String sha256,
        long size,
        long total,
        long imported,
        long rejected,
        long incomplete,
        @Nullable String failure,
        long version,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static ImportResponse read(ResultSet row, int number) throws SQLException {
        return new ImportResponse(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("importer_id"),
                FileFormat.valueOf(row.getString("format")),
                ImportState.valueOf(row.getString("state")),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getLong("size"),
                row.getLong("total"),
                row.getLong("imported"),
                row.getLong("rejected"),
                row.getLong("incomplete"),
                row.getString("failure"),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                time(row, "started_at"),
                time(row, "finished_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

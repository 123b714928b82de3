package io.groundwork.registration.imports;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * An import as admins read it.
 *
 * @param importerId user or client id; null once that person has left
 * @param received bytes of the file
 * @param total rows in the file, blank lines left out; null until it is all there
 * @param read rows dealt with: {@code imported}, {@code duplicates} and {@code rejected} together
 * @param imported rows that are accounts now
 * @param duplicates rows whose address had an account, or stood in the file before
 * @param rejected rows that are none; each has an error
 * @param failure why it could not go on; null unless it failed
 */
record ImportResponse(
        UUID id,
        @Nullable String importerId,
        ImportState state,
        long received,
        @Nullable Long total,
        long read,
        long imported,
        long duplicates,
        long rejected,
        @Nullable String failure,
        long version,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static final String COLUMNS =
            "i.id, i.importer, i.state, i.received, i.uploaded, i.total, i.imported, i.duplicates, i.rejected, i.failure,"
                    + " i.version, i.created_at, i.finished_at";

    static URI location(ImportId id) {
        return URI.create("/api/v1/users/imports/" + id);
    }

    static ImportResponse of(ResultSet row, int number) throws SQLException {
        long imported = row.getLong("imported");
        long duplicates = row.getLong("duplicates");
        long rejected = row.getLong("rejected");
        return new ImportResponse(
                row.getObject("id", UUID.class),
                row.getString("importer"),
                ImportState.valueOf(row.getString("state")),
                row.getLong("received"),
                row.getBoolean("uploaded") ? row.getLong("total") : null,
                imported + duplicates + rejected,
                imported,
                duplicates,
                rejected,
                row.getString("failure"),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished_at", OffsetDateTime.class)));
    }

    void describeUpload(HttpHeaders headers) {
        headers.set(UploadHeaders.OFFSET, String.valueOf(received));
        headers.set(UploadHeaders.COMPLETE, UploadHeaders.value(total != null));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

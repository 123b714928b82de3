package io.groundwork.task.cleanup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of the audit.
 *
 * @param startedBy user or client id, or {@code schedule}
 * @param counts by kind of thing: what has been removed, or would be; so far, while it runs
 * @param error what went wrong; null when nothing did
 */
record CleanupResponse(
        UUID id,
        String startedBy,
        boolean dryRun,
        CleanupState state,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        JsonNode counts,
        @Nullable String error,
        @JsonIgnore long version) {

    static CleanupResponse read(ResultSet row, JsonMapper json) throws SQLException {
        return new CleanupResponse(
                row.getObject("id", UUID.class),
                row.getString("started_by"),
                row.getBoolean("dry_run"),
                CleanupState.valueOf(row.getString("state")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                time(row, "started_at"),
                time(row, "finished_at"),
                json.readTree(row.getString("counts")),
                row.getString("error"),
                row.getLong("version"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

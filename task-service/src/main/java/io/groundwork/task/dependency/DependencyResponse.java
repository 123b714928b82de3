package io.groundwork.task.dependency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A dependency as callers read it.
 *
 * @param dependsOnId the task to be done first
 * @param createdBy user id
 */
record DependencyResponse(UUID taskId, UUID dependsOnId, String createdBy, Instant createdAt) {

    static DependencyResponse read(ResultSet row, int number) throws SQLException {
        return new DependencyResponse(
                row.getObject("task_id", UUID.class),
                row.getObject("depends_on_id", UUID.class),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** A strong entity tag: a dependency never changes, and its start tells it from an earlier one. */
    String tag() {
        return "\"%s\"".formatted(createdAt);
    }
}

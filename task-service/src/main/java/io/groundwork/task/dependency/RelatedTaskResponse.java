package io.groundwork.task.dependency;

import io.groundwork.task.task.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that another depends on, or that depends on it.
 *
 * @param createdBy user id of who made the dependency
 */
record RelatedTaskResponse(Relation relation, Brief task, String createdBy, Instant createdAt) {

    static RelatedTaskResponse read(ResultSet row, int number) throws SQLException {
        return new RelatedTaskResponse(
                Relation.valueOf(row.getString("relation")),
                Brief.read(row),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** As much of a task as tells whether it is in the way. */
    record Brief(
            UUID id,
            String title,
            Status status,
            @Nullable String assigneeId,
            @Nullable Instant startsAt,
            @Nullable Instant dueAt) {

        private static Brief read(ResultSet row) throws SQLException {
            return new Brief(
                    row.getObject("id", UUID.class),
                    row.getString("title"),
                    Status.valueOf(row.getString("status")),
                    row.getString("assignee_id"),
                    time(row.getObject("starts_at", OffsetDateTime.class)),
                    time(row.getObject("due_at", OffsetDateTime.class)));
        }

        private static @Nullable Instant time(@Nullable OffsetDateTime column) {
            return column == null ? null : column.toInstant();
        }
    }
}

package io.groundwork.task.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What goes out on {@code task.events}; the contract is {@code contracts/task.events.schema.json}. */
record TaskDueSoon(
        UUID taskId, UUID projectId, String title, String assigneeId, Instant dueAt, long version, Instant occurredAt) {

    static TaskDueSoon read(ResultSet row, Instant now) throws SQLException {
        return new TaskDueSoon(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("title"),
                row.getString("assignee_id"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"),
                now);
    }
}

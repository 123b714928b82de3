package io.groundwork.task.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the answer for a task from a row, without loading the aggregate. */
final class TaskRow {

    static final String COLUMNS = """
            t.id, t.project_id, t.title, t.description, t.status, t.priority, t.labels, t.assignee_id,
            t.starts_at, t.due_at, t.parent_id, t.recurrence, t.completed_at, t.version, t.created_at, t.updated_at""";

    private TaskRow() {}

    static TaskResponse read(ResultSet row, int number) throws SQLException {
        return new TaskResponse(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("title"),
                row.getString("description"),
                Status.valueOf(row.getString("status")),
                row.getInt("priority"),
                List.of((String[]) row.getArray("labels").getArray()),
                row.getString("assignee_id"),
                optionalTime(row, "starts_at"),
                optionalTime(row, "due_at"),
                row.getObject("parent_id", UUID.class),
                row.getString("recurrence"),
                optionalTime(row, "completed_at"),
                row.getLong("version"),
                time(row, "created_at"),
                time(row, "updated_at"));
    }

    private static @Nullable Instant optionalTime(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : time(row, column);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

package io.groundwork.task.task;

import io.groundwork.task.project.ProjectId;
import io.groundwork.task.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a task, as far as it is told. */
record TaskVersion(
        TaskId id,
        ProjectId projectId,
        String title,
        Status status,
        int priority,
        @Nullable UserId assignee,
        long version,
        Instant at) {

    static final String COLUMNS =
            "t.id, t.project_id, t.title, t.status, t.priority, t.assignee_id, t.version, t.updated_at";

    static TaskVersion of(Task task) {
        TaskDetails details = task.details();
        return new TaskVersion(
                task.id(),
                task.projectId(),
                details.title(),
                task.status(),
                details.priority(),
                details.assignee(),
                task.version(),
                task.updatedAt());
    }

    static TaskVersion read(ResultSet row, int number) throws SQLException {
        String assignee = row.getString("assignee_id");
        return new TaskVersion(
                new TaskId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getString("title"),
                Status.valueOf(row.getString("status")),
                row.getInt("priority"),
                assignee == null ? null : new UserId(assignee),
                row.getLong("version"),
                TaskRow.time(row, "updated_at"));
    }
}

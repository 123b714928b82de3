package io.groundwork.task.dependency;

import io.groundwork.task.task.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** An edge of a project's graph: the one task cannot begin before the other is done. */
public record Dependency(TaskId task, TaskId dependsOn) {

    static Dependency read(ResultSet row, int number) throws SQLException {
        return new Dependency(
                new TaskId(row.getObject("task_id", UUID.class)),
                new TaskId(row.getObject("depends_on_id", UUID.class)));
    }

    /** Names it among all resources, for the change feed. */
    String resourceId() {
        return task.value() + ":" + dependsOn.value();
    }
}

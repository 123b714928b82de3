package io.groundwork.task.task;

import io.groundwork.platform.security.Caller;
import io.groundwork.task.project.ProjectAccess;
import io.groundwork.task.project.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task with what decides whether its caller may change it, all read by one statement. */
record OpenedTask(Task task, @Nullable Role role, @Nullable Instant projectArchivedAt) {

    Task forWritingBy(Caller caller) {
        ProjectAccess.of(role, projectArchivedAt != null, caller).requireTaskWriter();
        return task;
    }
}

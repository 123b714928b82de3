package io.groundwork.task.task;

import io.groundwork.task.deletion.DeletionId;
import io.groundwork.task.project.ProjectAccess;
import io.groundwork.task.project.ProjectId;

/**
 * A task in the trash.
 *
 * @param root whether it was deleted by itself, and not along with another task or its project
 */
record TrashedTask(DeletionId deletion, ProjectId project, ProjectAccess access, boolean projectInTrash, boolean root) {

    TrashedTask requireRestorable() {
        access.requireTaskWriter();
        if (projectInTrash) {
            throw TaskException.projectInTrash();
        }
        if (!root) {
            throw TaskException.parentInTrash();
        }
        return this;
    }
}

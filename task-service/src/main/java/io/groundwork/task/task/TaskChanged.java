package io.groundwork.task.task;

import io.groundwork.task.project.ProjectId;
import io.groundwork.task.user.UserId;
import java.time.Instant;

/**
 * A task has a new version: published inside the transaction that makes it, after it has reached the database. From then on the
 * row is locked, so what listens sees the versions of one task in their order.
 */
public record TaskChanged(
        TaskId taskId, ProjectId projectId, long version, TaskChange change, UserId actor, Instant occurredAt) {

    static TaskChanged of(TaskVersion task, TaskChange change, UserId actor) {
        return new TaskChanged(task.id(), task.projectId(), task.version(), change, actor, task.at());
    }
}

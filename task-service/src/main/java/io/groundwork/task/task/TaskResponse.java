package io.groundwork.task.task;

import io.groundwork.task.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as callers read it.
 *
 * @param priority 0, the least, to 4
 * @param completedAt when its status became done; null while it is not
 */
public record TaskResponse(
        UUID id,
        UUID projectId,
        String title,
        @Nullable String description,
        Status status,
        int priority,
        List<String> labels,
        @Nullable String assigneeId,
        @Nullable Instant startsAt,
        @Nullable Instant dueAt,
        @Nullable UUID parentId,
        @Nullable String recurrence,
        @Nullable Instant completedAt,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static TaskResponse of(Task task) {
        TaskDetails details = task.details();
        UserId assignee = details.assignee();
        return new TaskResponse(
                task.id().value(),
                task.projectId().value(),
                details.title(),
                details.description(),
                task.status(),
                details.priority(),
                details.labels(),
                assignee == null ? null : assignee.value(),
                details.startsAt(),
                details.dueAt(),
                details.parent() == null ? null : details.parent().value(),
                details.recurrence(),
                task.completedAt(),
                task.version(),
                task.createdAt(),
                task.updatedAt());
    }
}

package io.groundwork.task.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task that comes with others from elsewhere: valid by itself, and known by its id before it is planned. */
public final class TaskDraft {

    private final TaskId id;
    private final TaskDetails details;
    private final Status status;
    private final @Nullable Instant completedAt;

    TaskDraft(TaskId id, TaskDetails details, Status status, @Nullable Instant completedAt) {
        this.id = id;
        this.details = details;
        this.status = status;
        this.completedAt = completedAt;
        if (completedAt != null && status != Status.DONE) {
            throw TaskException.completedAtOfOpenTask();
        }
    }

    public TaskId id() {
        return id;
    }

    /** The same task as a part of another, which has been planned or will be before it. */
    public TaskDraft under(TaskId whole) {
        return new TaskDraft(id, details.under(whole), status, completedAt);
    }

    TaskDetails details() {
        return details;
    }

    Status status() {
        return status;
    }

    @Nullable
    Instant completedAtOr(Instant now) {
        if (status != Status.DONE) {
            return null;
        }
        return completedAt == null ? now : completedAt;
    }
}

package io.groundwork.task.task;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.task.TaskJournal.Entry;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@link TaskOperation} on its way: what is known of it so far. Once refused, nothing more is done for it. */
final class PendingWrite {

    private final TaskOperation operation;
    private @Nullable ProjectId project;
    private @Nullable TaskRequest wanted;
    private @Nullable Task task;
    private @Nullable TaskChange change;
    private @Nullable ProblemException refusal;

    PendingWrite(TaskOperation operation) {
        this.operation = operation;
    }

    /** Does a part of the work, unless something stood against it before; what the part throws stands against the rest. */
    void attempt(Runnable part) {
        if (refusal == null) {
            try {
                part.run();
            } catch (ProblemException e) {
                refusal = e;
            }
        }
    }

    void belongsTo(ProjectId known) {
        project = known;
    }

    void wants(TaskRequest request) {
        wanted = request;
    }

    void found(Task present) {
        task = present;
    }

    /** The task is as wanted now; null for a change without a difference. */
    void done(Task now, @Nullable TaskChange made) {
        task = now;
        change = made;
    }

    TaskOperation operation() {
        return operation;
    }

    boolean isIn(ProjectId other) {
        return refusal == null && other.equals(project);
    }

    Optional<ProjectId> project() {
        return refusal == null ? Optional.ofNullable(project) : Optional.empty();
    }

    TaskRequest wanted() {
        return Objects.requireNonNull(wanted);
    }

    Task task() {
        return Objects.requireNonNull(task);
    }

    Optional<ProblemException> refusal() {
        return Optional.ofNullable(refusal);
    }

    Optional<Entry> entry() {
        return refusal != null || change == null ? Optional.empty() : Optional.of(new Entry(task(), change));
    }

    TaskOutcome outcome() {
        if (refusal != null) {
            return new TaskOutcome.Refused(refusal);
        }
        return switch (operation) {
            case TaskOperation.Create _ -> new TaskOutcome.Created(TaskResponse.of(task()));
            case TaskOperation.Update _ -> new TaskOutcome.Updated(TaskResponse.of(task()));
            case TaskOperation.Delete _ -> new TaskOutcome.Deleted();
        };
    }
}

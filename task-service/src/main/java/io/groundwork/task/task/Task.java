package io.groundwork.task.task;

import io.groundwork.task.project.ProjectId;
import io.groundwork.task.task.TaskChange.Completed;
import io.groundwork.task.task.TaskChange.Updated;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something to be done. It is completed exactly when its status is done; each change makes one new version. */
@Entity
class Task {

    @EmbeddedId
    private TaskId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "project_id", updatable = false))
    private ProjectId projectId;

    @Embedded
    private TaskDetails details;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable Instant completedAt;

    /** Null until stored, which is how Spring Data tells a new one. */
    @Version
    private @Nullable Long version;

    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("UnusedVariable") // Queries read the column.
    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields.
    protected Task() {}

    private Task(
            TaskId id,
            ProjectId projectId,
            TaskDetails details,
            Status status,
            @Nullable Instant completedAt,
            Instant now) {
        this.id = id;
        this.projectId = projectId;
        this.details = details;
        this.status = status;
        this.completedAt = completedAt;
        createdAt = now;
        updatedAt = now;
    }

    /** A new task, which may have been done already. */
    static Task plan(ProjectId projectId, TaskDetails details, Status status, Instant now) {
        return new Task(TaskId.next(), projectId, details, status, status == Status.DONE ? now : null, now);
    }

    /** A task that was drafted elsewhere, and keeps the time it was done there. */
    static Task of(TaskDraft draft, ProjectId projectId, Instant now) {
        return new Task(draft.id(), projectId, draft.details(), draft.status(), draft.completedAtOr(now), now);
    }

    /** Changes what differs. Returns what that was, or nothing when there is no difference and so no new version. */
    Optional<TaskChange> revise(TaskDetails nextDetails, Status nextStatus, Instant now) {
        requireChangeTo(nextStatus);
        Instant nextCompletedAt = completedAtWhen(nextStatus, now);
        List<FieldChange> changes = changesTo(nextDetails, nextStatus, nextCompletedAt);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        boolean completed = status != nextStatus && nextStatus == Status.DONE;
        details = nextDetails;
        status = nextStatus;
        completedAt = nextCompletedAt;
        updatedAt = now;
        return Optional.of(completed ? new Completed(changes) : new Updated(changes));
    }

    /** Takes the task off whoever has it. */
    Optional<TaskChange> unassign(Instant now) {
        return revise(details.unassigned(), status, now);
    }

    /** Takes note of changes to what belongs to the task and is kept elsewhere. */
    TaskChange touch(List<FieldChange> changes, Instant now) {
        // Only a change makes a version, and two may come in one microsecond.
        updatedAt = now.isAfter(updatedAt) ? now : updatedAt.plus(1, ChronoUnit.MICROS);
        return new Updated(changes);
    }

    private void requireChangeTo(Status next) {
        if (!status.mayBecome(next)) {
            throw TaskException.illegalStatusChange(status, next);
        }
    }

    private @Nullable Instant completedAtWhen(Status next, Instant now) {
        if (next != Status.DONE) {
            return null;
        }
        return status == Status.DONE ? completedAt : now;
    }

    private List<FieldChange> changesTo(TaskDetails nextDetails, Status nextStatus, @Nullable Instant nextCompletedAt) {
        List<FieldChange> changes = new ArrayList<>(details.changesTo(nextDetails));
        FieldChange.between("status", status, nextStatus).ifPresent(changes::add);
        FieldChange.between("completed_at", completedAt, nextCompletedAt).ifPresent(changes::add);
        return List.copyOf(changes);
    }

    TaskId id() {
        return id;
    }

    ProjectId projectId() {
        return projectId;
    }

    TaskDetails details() {
        return details;
    }

    Status status() {
        return status;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }

    /** Throws when it has not been stored yet. */
    long version() {
        return Objects.requireNonNull(version);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}

package io.groundwork.task.task;

import io.groundwork.task.project.ProjectId;
import io.groundwork.task.user.UserId;
import io.groundwork.task.wire.FourDigitYear;
import io.groundwork.task.wire.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as its callers write it.
 *
 * @param projectId the project it is made in, for good
 * @param status todo when absent
 * @param priority 0, the least and the default, to 4
 * @param assigneeId user id; they are told of the task, and need not be a member
 * @param parentId the task this one is a part of, in the same project
 * @param recurrence RFC 5545 rule by which its completion plans the next one
 */
record TaskRequest(
        @NotNull UUID projectId,
        @NotBlank @Size(max = 500) @PlainText String title,
        @Size(max = 20_000) @PlainText @Nullable String description,
        @Nullable Status status,
        @Min(0) @Max(4) @Nullable Short priority,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 50) @PlainText String> labels,

        @Size(min = 1, max = UserId.MAX_LENGTH) @PlainText @Nullable
        String assigneeId,

        @FourDigitYear @Nullable Instant startsAt,
        @FourDigitYear @Nullable Instant dueAt,
        @Nullable UUID parentId,
        @Size(max = 500) @PlainText @Nullable String recurrence) {

    static TaskRequest of(Task task) {
        TaskDetails details = task.details();
        UserId assignee = details.assignee();
        return new TaskRequest(
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
                details.recurrence());
    }

    TaskDetails details() {
        return new TaskDetails(
                title.strip(),
                description,
                priority == null ? 0 : priority,
                labels == null ? List.of() : labels.stream().map(String::strip).toList(),
                assigneeId == null ? null : new UserId(assigneeId),
                kept(startsAt),
                kept(dueAt),
                parentId == null ? null : new TaskId(parentId),
                recurrence);
    }

    Status statusOrDefault() {
        return status == null ? Status.TODO : status;
    }

    void requireProject(ProjectId present) {
        if (!present.value().equals(projectId)) {
            throw TaskException.notMovable();
        }
    }

    /** The database keeps microseconds: an answer must not show more than a later read. */
    private static @Nullable Instant kept(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }
}

package io.groundwork.task.task;

import io.groundwork.task.project.ProjectId;
import io.groundwork.task.recurrence.ValidRecurrence;
import io.groundwork.task.user.UserId;
import io.groundwork.task.wire.FourDigitYear;
import io.groundwork.task.wire.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
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
 * @param recurrence by which its completion plans the next one
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

        @Schema(description = RECURRENCE) @Size(max = 500) @PlainText @ValidRecurrence @Nullable
        String recurrence) {

    private static final String RECURRENCE = """
            The series this task is one of, in the lines of RFC 5545: `RRULE:FREQ=...`, and before it, if the series has a \
            zone or a beginning of its own, `DTSTART;TZID=Europe/Berlin:20260131T090000`. Without DTSTART the series begins at \
            due_at, in UTC. FREQ is DAILY, WEEKLY, MONTHLY or YEARLY; UNTIL is a UTC time; COUNT counts from the beginning; \
            RSCALE=GREGORIAN;SKIP=BACKWARD (RFC 7529) takes the last day for one that a month does not have. Completing the \
            task plans the next: due at the first occurrence after due_at (without it starts_at moves there, without both the \
            next is due at the first after the completion), with title, description, priority, labels, assignee, parent and \
            recurrence of this one.""";

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

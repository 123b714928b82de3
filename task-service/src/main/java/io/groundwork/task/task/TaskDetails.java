package io.groundwork.task.task;

import io.groundwork.task.user.UserId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What may be edited freely.
 *
 * @param priority 0, the least, to 4
 * @param labels in the order given, none twice
 * @param dueAt not before {@code startsAt}
 * @param parent the task this one is a part of, in the same project
 * @param recurrence a {@link io.groundwork.task.recurrence.Recurrence}, as the caller wrote it
 */
@Embeddable
record TaskDetails(
        String title,
        @Nullable String description,
        short priority,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> labels,
        @Column(name = "assignee_id") @Nullable UserId assignee,
        @Nullable Instant startsAt,
        @Nullable Instant dueAt,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "parent_id")) @Nullable
        TaskId parent,

        @Nullable String recurrence) {

    private static final List<Field> FIELDS = List.of(
            new Field("title", TaskDetails::title),
            new Field("description", TaskDetails::description),
            new Field("priority", TaskDetails::priority),
            new Field("labels", TaskDetails::labels),
            new Field("assignee_id", TaskDetails::assignee),
            new Field("starts_at", TaskDetails::startsAt),
            new Field("due_at", TaskDetails::dueAt),
            new Field("parent_id", TaskDetails::parent),
            new Field("recurrence", TaskDetails::recurrence));

    TaskDetails {
        labels = labels.stream().distinct().toList();
        if (startsAt != null && dueAt != null && dueAt.isBefore(startsAt)) {
            throw TaskException.dueBeforeStart();
        }
    }

    TaskDetails unassigned() {
        return new TaskDetails(title, description, priority, labels, null, startsAt, dueAt, parent, recurrence);
    }

    TaskDetails under(TaskId whole) {
        return new TaskDetails(title, description, priority, labels, assignee, startsAt, dueAt, whole, recurrence);
    }

    /** The same once more, at another time. */
    TaskDetails again(@Nullable Instant nextStart, @Nullable Instant nextDue, String series) {
        return new TaskDetails(title, description, priority, labels, assignee, nextStart, nextDue, parent, series);
    }

    /** Returns the fields that the other has different, in the order of the task's representation. */
    List<FieldChange> changesTo(TaskDetails next) {
        return FIELDS.stream()
                .map(field -> FieldChange.between(
                        field.name(), field.value().apply(this), field.value().apply(next)))
                .flatMap(Optional::stream)
                .toList();
    }

    private record Field(String name, Function<TaskDetails, @Nullable Object> value) {}
}

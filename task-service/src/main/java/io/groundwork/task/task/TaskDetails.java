package io.groundwork.task.task;

import io.groundwork.task.user.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
 */
@Embeddable
record TaskDetails(
        String title,
        @Nullable String description,
        short priority,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> labels,
        @Column(name = "assignee_id") @Nullable UserId assignee,
        @Nullable Instant startsAt,
        @Nullable Instant dueAt) {

    private static final List<Field> FIELDS = List.of(
            new Field("title", TaskDetails::title),
            new Field("description", TaskDetails::description),
            new Field("priority", TaskDetails::priority),
            new Field("labels", TaskDetails::labels),
            new Field("assignee_id", TaskDetails::assignee),
            new Field("starts_at", TaskDetails::startsAt),
            new Field("due_at", TaskDetails::dueAt));

    TaskDetails {
        labels = labels.stream().distinct().toList();
        if (startsAt != null && dueAt != null && dueAt.isBefore(startsAt)) {
            throw TaskException.dueBeforeStart();
        }
    }

    TaskDetails unassigned() {
        return new TaskDetails(title, description, priority, labels, null, startsAt, dueAt);
    }

    /** Returns the wire names of the fields that the other has different, in the order of the task's representation. */
    List<String> changedIn(TaskDetails next) {
        return FIELDS.stream()
                .filter(field -> field.differs(this, next))
                .map(Field::name)
                .toList();
    }

    private record Field(String name, Function<TaskDetails, @Nullable Object> value) {

        boolean differs(TaskDetails one, TaskDetails other) {
            return !Objects.equals(value.apply(one), value.apply(other));
        }
    }
}

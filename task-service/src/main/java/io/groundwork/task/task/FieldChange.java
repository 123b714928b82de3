package io.groundwork.task.task;

import io.groundwork.platform.problem.WireEnums;
import io.groundwork.task.user.UserId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field of a task that has become another, by its wire name and with values as a caller reads them.
 *
 * @param from the value before; null for none
 * @param to the value after; null for none
 */
public record FieldChange(
        String field, @Nullable Object from, @Nullable Object to) {

    static Optional<FieldChange> between(String field, @Nullable Object from, @Nullable Object to) {
        return Objects.equals(from, to)
                ? Optional.empty()
                : Optional.of(new FieldChange(field, readable(from), readable(to)));
    }

    private static @Nullable Object readable(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case UserId user -> user.value();
            case TaskId task -> task.value();
            case Status status -> WireEnums.nameOf(status);
            default -> value;
        };
    }
}

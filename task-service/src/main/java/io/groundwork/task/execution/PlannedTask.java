package io.groundwork.task.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as far as it has a place in an order.
 *
 * @param duration from its start to its due date; zero when it does not have both
 */
record PlannedTask(UUID id, Duration duration) {

    static PlannedTask read(ResultSet row, int number) throws SQLException {
        OffsetDateTime startsAt = row.getObject("starts_at", OffsetDateTime.class);
        OffsetDateTime dueAt = row.getObject("due_at", OffsetDateTime.class);
        return new PlannedTask(row.getObject("id", UUID.class), between(startsAt, dueAt));
    }

    private static Duration between(@Nullable OffsetDateTime start, @Nullable OffsetDateTime end) {
        return start == null || end == null ? Duration.ZERO : Duration.between(start, end);
    }
}

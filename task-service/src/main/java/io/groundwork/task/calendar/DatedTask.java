package io.groundwork.task.calendar;

import io.groundwork.task.task.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task that starts or is due at some time; times in whole seconds, as a calendar has them. */
record DatedTask(
        UUID id,
        String title,
        @Nullable String description,
        Status status,
        int priority,
        List<String> labels,
        @Nullable Instant startsAt,
        @Nullable Instant dueAt,
        @Nullable Instant completedAt,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static final String COLUMNS = """
            t.id, t.title, t.description, t.status, t.priority, t.labels, t.starts_at, t.due_at, t.completed_at, t.version,
            t.created_at, t.updated_at""";

    static DatedTask read(ResultSet row, int number) throws SQLException {
        return new DatedTask(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("description"),
                Status.valueOf(row.getString("status")),
                row.getInt("priority"),
                List.of((String[]) row.getArray("labels").getArray()),
                time(row, "starts_at"),
                time(row, "due_at"),
                time(row, "completed_at"),
                row.getLong("version"),
                Objects.requireNonNull(time(row, "created_at")),
                Objects.requireNonNull(time(row, "updated_at")));
    }

    /** When it is first seen in a calendar. */
    @Nullable
    Instant begin() {
        return startsAt == null ? dueAt : startsAt;
    }

    /** When it ends, if that is later than it begins: what ends as it begins has no end in a calendar. */
    @Nullable
    Instant end() {
        return dueAt == null || dueAt.equals(begin()) ? null : dueAt;
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant().truncatedTo(ChronoUnit.SECONDS);
    }
}

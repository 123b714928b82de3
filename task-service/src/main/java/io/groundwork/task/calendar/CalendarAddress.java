package io.groundwork.task.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A secret address as its maker sees it later: without the secret. */
record CalendarAddress(UUID id, Instant createdAt) {

    static CalendarAddress read(ResultSet row, int number) throws SQLException {
        return new CalendarAddress(
                row.getObject("id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}

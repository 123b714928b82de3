package io.groundwork.messaging.deadletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table {@code dead_letter}. */
final class DeadLetterRows {

    static final String COLUMNS = """
            d.id, d.topic, d.partition, d.record_offset, d.event_key, d.event_id, d.event_type, d.consumer_group, d.exception,
            d.message, d.failed_at, d.redrives, d.state, d.redriven_at""";

    private DeadLetterRows() {}

    static DeadLetter deadLetter(ResultSet row, int number) throws SQLException {
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getString("event_key"),
                row.getString("event_id"),
                row.getString("event_type"),
                row.getString("consumer_group"),
                row.getString("exception"),
                row.getString("message"),
                row.getObject("failed_at", OffsetDateTime.class).toInstant(),
                row.getInt("redrives"),
                DeadLetterState.of(row.getString("state")),
                instant(row, "redriven_at"));
    }

    static DeadLetterDetail detail(ResultSet row, int number) throws SQLException {
        return DeadLetterDetail.of(
                deadLetter(row, number), row.getBytes("value"), row.getString("headers"), row.getString("stack"));
    }

    static StoredRecord storedRecord(ResultSet row, int number) throws SQLException {
        return new StoredRecord(deadLetter(row, number), row.getBytes("value"), row.getString("headers"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

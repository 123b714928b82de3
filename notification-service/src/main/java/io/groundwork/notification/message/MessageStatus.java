package io.groundwork.notification.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a message has come, in numbers: its publisher does not learn who subscribed. */
record MessageStatus(
        UUID id, String messageId, @Nullable String subject, Instant publishedAt, DeliveryCounts deliveries) {

    record DeliveryCounts(long pending, long delivered, long skipped, long dead) {}

    /** A message is what it is for good; only these numbers change. */
    String tag() {
        return "\"%d-%d-%d-%d\""
                .formatted(deliveries.pending(), deliveries.delivered(), deliveries.skipped(), deliveries.dead());
    }

    static MessageStatus map(ResultSet row, int number) throws SQLException {
        return new MessageStatus(
                row.getObject("id", UUID.class),
                row.getString("message_id"),
                row.getString("subject"),
                row.getTimestamp("published_at").toInstant(),
                new DeliveryCounts(
                        row.getLong("pending"), row.getLong("delivered"), row.getLong("skipped"), row.getLong("dead")));
    }
}

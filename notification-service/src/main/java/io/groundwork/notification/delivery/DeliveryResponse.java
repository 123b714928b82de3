package io.groundwork.notification.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the owner of its subscription sees it.
 *
 * @param messageId the publisher's
 * @param webhookId as in the header {@code webhook-id}; the same at every attempt
 * @param subscriptionId null for what its reader was told in person
 * @param nextAttemptAt while it is pending
 * @param lastStatus of HTTP
 */
record DeliveryResponse(
        UUID id,
        String topic,
        String messageId,
        String webhookId,
        String type,
        @Nullable UUID subscriptionId,
        String protocol,
        DeliveryState state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static final String COLUMNS = "d.*, m.message_id as publisher_id, m.type";

    static DeliveryResponse map(ResultSet row, int number) throws SQLException {
        return new DeliveryResponse(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getString("publisher_id"),
                "msg_" + row.getString("message_ref"),
                row.getString("type"),
                row.getObject("subscription_id", UUID.class),
                row.getString("protocol"),
                DeliveryState.ofStored(row.getString("state")),
                row.getInt("attempts"),
                time(row.getTimestamp("next_attempt_at")),
                row.getObject("last_status", Integer.class),
                row.getString("last_error"),
                row.getTimestamp("created_at").toInstant(),
                time(row.getTimestamp("finished_at")));
    }

    private static @Nullable Instant time(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

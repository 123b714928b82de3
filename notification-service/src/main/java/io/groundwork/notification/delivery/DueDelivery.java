package io.groundwork.notification.delivery;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery claimed for one attempt.
 *
 * @param attempt its number, from 1; the fence against attempts whose lease ran out
 * @param roundStart attempts made before the schedule last began anew
 * @param data of the message, a JSON object as text
 * @param subscriptionState null when the subscription has ended
 * @param endpoint empty when the subscription has ended
 */
public record DueDelivery(
        UUID id,
        UUID messageId,
        UUID subscriptionId,
        UserId user,
        TopicName topic,
        String protocol,
        int attempt,
        int roundStart,
        String type,
        String data,
        Instant publishedAt,
        @Nullable String subscriptionState,
        String endpoint) {

    static final String CONFIRMATION = "subscription.confirmation";

    /** What the receiver knows the message by; the same at every attempt. */
    String webhookId() {
        return "msg_" + messageId;
    }

    boolean isConfirmation() {
        return type.equals(CONFIRMATION);
    }

    boolean isWanted() {
        return "active".equals(subscriptionState)
                || (isConfirmation() && "pending_confirmation".equals(subscriptionState));
    }

    String whyUnwanted() {
        return subscriptionState == null
                ? "The subscription has ended"
                : "The subscription is " + subscriptionState.replace('_', ' ');
    }

    int failuresOfRound() {
        return attempt - roundStart;
    }

    static DueDelivery map(ResultSet row, int number) throws SQLException {
        return new DueDelivery(
                row.getObject("id", UUID.class),
                row.getObject("message_ref", UUID.class),
                row.getObject("subscription_id", UUID.class),
                new UserId(row.getString("user_id")),
                new TopicName(row.getString("topic")),
                row.getString("protocol"),
                row.getInt("attempts"),
                row.getInt("round_start"),
                row.getString("type"),
                row.getString("data"),
                row.getTimestamp("published_at").toInstant(),
                row.getString("subscription_state"),
                row.getString("endpoint"));
    }
}

package io.groundwork.notification.subscription;

import io.groundwork.notification.inbox.Circular;
import io.groundwork.notification.inbox.Notice;
import io.groundwork.notification.recipient.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/** A subscription whose endpoint was given up. */
record SwitchedOff(String subscriptionId, UserId owner, String topic, String endpoint, String reason) {

    static final String SUBJECT = "An endpoint was switched off";

    static SwitchedOff map(ResultSet row, int number) throws SQLException {
        return new SwitchedOff(
                row.getString("id"),
                new UserId(row.getString("user_id")),
                row.getString("topic"),
                row.getString("endpoint"),
                row.getString("disabled_reason"));
    }

    String text() {
        return "Nothing of topic %s is sent to %s any more. %s.".formatted(topic, endpoint, reason);
    }

    /** What the mail of it names. */
    Map<String, Object> variables() {
        return Map.of("topic", topic, "endpoint", endpoint, "reason", reason);
    }

    Circular circular() {
        Map<String, String> data =
                Map.of("subscription_id", subscriptionId, "topic", topic, "endpoint", endpoint, "reason", reason);
        return new Circular(new Notice(topic, "subscription.disabled", SUBJECT, text(), data), Set.of(owner));
    }
}

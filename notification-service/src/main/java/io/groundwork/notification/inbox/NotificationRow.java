package io.groundwork.notification.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;

final class NotificationRow {

    static final String COLUMNS =
            "n.id, n.sequence, n.topic, n.type, n.subject, n.body, n.data, n.created_at, n.read_at";

    private NotificationRow() {}

    static Notification map(ResultSet row, int number) throws SQLException {
        Timestamp readAt = row.getTimestamp("read_at");
        return new Notification(
                new NotificationId(row.getObject("id", UUID.class)),
                row.getLong("sequence"),
                row.getString("topic"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("data"),
                row.getTimestamp("created_at").toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}

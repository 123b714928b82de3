package io.groundwork.notification.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class NotificationRow {

    static final String COLUMNS =
            "n.id, n.sequence, n.topic, n.type, n.subject, n.body, n.data, n.created_at, n.read_at,"
                    + " n.archived_at, n.version";

    private NotificationRow() {}

    static Notification map(ResultSet row, int number) throws SQLException {
        return new Notification(
                new NotificationId(row.getObject("id", UUID.class)),
                row.getLong("sequence"),
                row.getString("topic"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("data"),
                row.getTimestamp("created_at").toInstant(),
                time(row.getTimestamp("read_at")),
                time(row.getTimestamp("archived_at")),
                row.getLong("version"));
    }

    private static @Nullable Instant time(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

package io.groundwork.notification.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record AttemptResponse(
        int number,
        Instant startedAt,
        Instant finishedAt,
        @Nullable Integer status,
        @Nullable String error) {

    static AttemptResponse map(ResultSet row, int index) throws SQLException {
        return new AttemptResponse(
                row.getInt("number"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("finished_at").toInstant(),
                row.getObject("status", Integer.class),
                row.getString("error"));
    }
}

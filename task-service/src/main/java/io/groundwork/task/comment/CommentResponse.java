package io.groundwork.task.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A comment as members of the project read it. */
record CommentResponse(
        UUID id,
        UUID taskId,
        String authorId,
        String body,
        List<String> mentions,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static final String COLUMNS =
            "c.id, c.task_id, c.author_id, c.body, c.mentions, c.version, c.created_at, c.updated_at";

    static CommentResponse of(Comment comment) {
        return new CommentResponse(
                comment.id().value(),
                comment.taskId().value(),
                comment.author().value(),
                comment.text().body(),
                comment.text().mentions(),
                comment.version(),
                comment.createdAt(),
                comment.updatedAt());
    }

    static CommentResponse read(ResultSet row, int number) throws SQLException {
        return new CommentResponse(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getString("author_id"),
                row.getString("body"),
                List.of((String[]) row.getArray("mentions").getArray()),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}

package io.groundwork.task.trash;

import io.groundwork.task.deletion.RootType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Something in the trash that can be restored.
 *
 * @param id of the project or task
 * @param title of the task, or the name of the project
 * @param deletedBy user or client id
 * @param purgeAt from when on the nightly cleanup removes it for good
 * @param wentAlong how many tasks were deleted together with it, and come back with it
 */
record TrashedResponse(
        RootType type,
        UUID id,
        UUID projectId,
        String title,
        Instant deletedAt,
        String deletedBy,
        Instant purgeAt,
        int wentAlong) {

    static final String COLUMNS = """
            d.root_type, d.root_id, d.project_id, coalesce(t.title, p.name) as title, d.deleted_at, d.deleted_by, d.tasks""";

    static TrashedResponse read(ResultSet row, Duration retention) throws SQLException {
        RootType type = RootType.valueOf(row.getString("root_type"));
        Instant deletedAt = row.getObject("deleted_at", OffsetDateTime.class).toInstant();
        int tasks = row.getInt("tasks");
        return new TrashedResponse(
                type,
                row.getObject("root_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("title"),
                deletedAt,
                row.getString("deleted_by"),
                deletedAt.plus(retention),
                type == RootType.TASK ? tasks - 1 : tasks);
    }
}

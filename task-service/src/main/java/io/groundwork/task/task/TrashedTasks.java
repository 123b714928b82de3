package io.groundwork.task.task;

import io.groundwork.platform.security.Caller;
import io.groundwork.task.deletion.DeletionId;
import io.groundwork.task.project.Memberships;
import io.groundwork.task.project.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks in the trash, as their caller may see them. */
@Component
class TrashedTasks {

    private final JdbcClient jdbc;

    TrashedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps its deletion from being restored or purged by another until the transaction ends; 404 when it has been. */
    TrashedTask lock(TaskId id, Caller caller) {
        return jdbc.sql("""
                        select d.id as deletion, d.root_id = t.id as root, t.project_id, p.deleted_at is not null as project_in_trash,
                               m.role, p.archived_at is not null as archived
                        from task t
                        join deletion d on d.id = t.deletion_id
                        join project p on p.id = t.project_id
                        left join project_member m on m.project_id = p.id and m.user_id = :caller
                        where t.id = :id and not d.purging and (:admin or m.role is not null)
                        for update of d
                        """)
                .param("id", id.value())
                .param("caller", caller.subject())
                .param("admin", caller.isAdmin())
                .query((row, _) -> read(row, caller))
                .optional()
                .orElseThrow(TaskException::notInTrash);
    }

    /** Whether the task's own parent is in the trash. Ask under the lock of the project. */
    boolean isPartOfTrash(TaskId id) {
        return jdbc.sql("""
                        select exists (select from task t join task parent on parent.id = t.parent_id
                                       where t.id = :id and parent.deleted_at is not null)
                        """).param("id", id.value()).query(Boolean.class).single();
    }

    private static TrashedTask read(ResultSet row, Caller caller) throws SQLException {
        return new TrashedTask(
                new DeletionId(row.getObject("deletion", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                Memberships.access(row, caller),
                row.getBoolean("project_in_trash"),
                row.getBoolean("root"));
    }
}

package io.groundwork.task.deletion;

import io.groundwork.task.user.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book of what is in the trash. */
@Component
public class Deletions {

    private final JdbcClient jdbc;

    Deletions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a deletion. The caller marks what goes along, then says how much it was. */
    public DeletionId open(RootType type, UUID root, UUID project, UserId by, Instant at) {
        DeletionId id = DeletionId.next();
        jdbc.sql("""
                        insert into deletion (id, root_type, root_id, project_id, deleted_by, deleted_at, tasks)
                        values (:id, :type, :root, :project, :by, :at, 0)
                        """)
                .param("id", id.value())
                .param("type", type.name())
                .param("root", root)
                .param("project", project)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** The deletion that has this project or task as its root. */
    public Optional<DeletionId> of(UUID root) {
        return jdbc.sql("select id from deletion where root_id = :root")
                .param("root", root)
                .query(UUID.class)
                .optional()
                .map(DeletionId::new);
    }

    /** Opens a deletion of each of some tasks of one project, in their order. */
    public Map<UUID, DeletionId> openEach(List<UUID> tasks, UUID project, UserId by, Instant at) {
        Map<UUID, DeletionId> opened = new LinkedHashMap<>();
        tasks.forEach(task -> opened.put(task, DeletionId.next()));
        jdbc.sql("""
                        insert into deletion (id, root_type, root_id, project_id, deleted_by, deleted_at, tasks)
                        select d.id, 'TASK', d.root, :project, :by, :at, 0
                        from unnest(:ids::uuid[], :roots::uuid[]) d (id, root)
                        """)
                .param("ids", opened.values().stream().map(DeletionId::value).toArray(UUID[]::new))
                .param("roots", tasks.toArray(UUID[]::new))
                .param("project", project)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return opened;
    }

    /** Keeps how many tasks each took, and closes those that took none. */
    public void tookEach(Collection<DeletionId> opened, Map<DeletionId, Integer> tasks) {
        List<DeletionId> order = List.copyOf(opened);
        UUID[] ids = order.stream().map(DeletionId::value).toArray(UUID[]::new);
        jdbc.sql("""
                        update deletion set tasks = taken.tasks
                        from unnest(:ids::uuid[], :tasks::int[]) taken (id, tasks) where deletion.id = taken.id
                        """)
                .param("ids", ids)
                .param(
                        "tasks",
                        order.stream().map(id -> tasks.getOrDefault(id, 0)).toArray(Integer[]::new))
                .update();
        jdbc.sql("delete from deletion where id = any(:ids) and tasks = 0")
                .param("ids", ids)
                .update();
    }

    /** Keeps how many tasks it took. */
    public void took(DeletionId id, int tasks) {
        jdbc.sql("update deletion set tasks = :tasks where id = :id")
                .param("tasks", tasks)
                .param("id", id.value())
                .update();
    }

    /** Closes a deletion of which nothing is in the trash any more. */
    public void close(DeletionId id) {
        jdbc.sql("delete from deletion where id = :id").param("id", id.value()).update();
    }
}

package io.groundwork.task.deletion;

import io.groundwork.task.user.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
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

package io.groundwork.task.task;

import io.groundwork.task.project.ProjectId;
import io.groundwork.task.project.ProjectLock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps parts and wholes a forest: a task's parent is in its project, and no task is a part of itself, however far up. */
@Component
class Parents {

    private final JdbcClient jdbc;
    private final ProjectLock lock;

    Parents(JdbcClient jdbc, ProjectLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    /**
     * Checks a parent, or none, that is about to be set; from here to the end of the transaction nobody else sets one in the
     * project, or deletes tasks with their parts.
     */
    void require(@Nullable TaskId parent, ProjectId project, @Nullable TaskId child) {
        lock.acquire(project);
        if (parent == null) {
            return;
        }
        Set<UUID> lineage = lineage(parent, project);
        if (!lineage.contains(parent.value())) {
            throw TaskException.noSuchParent();
        }
        if (child != null && lineage.contains(child.value())) {
            throw TaskException.partOfItself();
        }
    }

    /** The task and all it is a part of. */
    private Set<UUID> lineage(TaskId task, ProjectId project) {
        return jdbc
                .sql("""
                        with recursive lineage as (
                            select t.id, t.parent_id from task t
                            where t.id = :task and t.project_id = :project and t.deleted_at is null
                            union
                            select t.id, t.parent_id from lineage l join task t on t.id = l.parent_id)
                        select id from lineage
                        """)
                .param("task", task.value())
                .param("project", project.value())
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}

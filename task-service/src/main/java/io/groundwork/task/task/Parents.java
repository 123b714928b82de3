package io.groundwork.task.task;

import io.groundwork.task.project.ProjectId;
import io.groundwork.task.project.ProjectLock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
        Lineages lineages = lineages(List.of(parent), project);
        lineages.requirePresent(parent);
        if (child != null) {
            lineages.requireOutside(child, parent);
        }
    }

    /** The lineages of all that are about to become parents, with one statement. Nobody else sets one until the transaction ends. */
    Lineages hold(Collection<TaskId> parents, ProjectId project) {
        lock.acquire(project);
        return lineages(parents, project);
    }

    private Lineages lineages(Collection<TaskId> tasks, ProjectId project) {
        Map<UUID, Optional<UUID>> wholes = new HashMap<>();
        if (tasks.isEmpty()) {
            return new Lineages(wholes);
        }
        jdbc.sql("""
                        with recursive lineage as (
                            select t.id, t.parent_id from task t
                            where t.id in (:tasks) and t.project_id = :project and t.deleted_at is null
                            union
                            select t.id, t.parent_id from lineage l join task t on t.id = l.parent_id)
                        select id, parent_id from lineage
                        """)
                .param("tasks", tasks.stream().map(TaskId::value).toList())
                .param("project", project.value())
                .query(row -> {
                    wholes.put(
                            row.getObject("id", UUID.class),
                            Optional.ofNullable(row.getObject("parent_id", UUID.class)));
                });
        return new Lineages(wholes);
    }
}

package io.groundwork.task.dependency;

import io.groundwork.task.project.ProjectId;
import io.groundwork.task.task.TaskId;
import io.groundwork.task.user.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dependencies there are, also those of tasks in the trash. It asks nobody whether they may see them. */
@Repository
public class Dependencies {

    private final JdbcClient jdbc;

    Dependencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns all of a project, in no particular order. */
    public List<Dependency> of(ProjectId project) {
        return jdbc.sql("select task_id, depends_on_id from task_dependency where project_id = :project")
                .param("project", project.value())
                .query(Dependency::read)
                .list();
    }

    /**
     * Returns all of a project, or none at all when none can lie between the two: because nothing depends on the task, or because
     * what it shall depend on depends on nothing. PostgreSQL asks that first, and then does not read the rest.
     */
    List<Dependency> thatMayClose(Dependency added, ProjectId project) {
        return jdbc.sql("""
                        select task_id, depends_on_id from task_dependency
                        where project_id = :project
                          and exists (select from task_dependency where depends_on_id = :task)
                          and exists (select from task_dependency where task_id = :dependsOn)
                        """)
                .param("project", project.value())
                .param("task", added.task().value())
                .param("dependsOn", added.dependsOn().value())
                .query(Dependency::read)
                .list();
    }

    Optional<DependencyResponse> find(Dependency dependency) {
        return jdbc.sql("""
                        select task_id, depends_on_id, created_by, created_at from task_dependency
                        where task_id = :task and depends_on_id = :dependsOn
                        """)
                .param("task", dependency.task().value())
                .param("dependsOn", dependency.dependsOn().value())
                .query(DependencyResponse::read)
                .optional();
    }

    void add(DependencyResponse dependency, ProjectId project) {
        jdbc.sql("""
                        insert into task_dependency (task_id, depends_on_id, project_id, created_by, created_at)
                        values (:task, :dependsOn, :project, :createdBy, :createdAt)
                        """)
                .param("task", dependency.taskId())
                .param("dependsOn", dependency.dependsOnId())
                .param("project", project.value())
                .param("createdBy", dependency.createdBy())
                .param("createdAt", dependency.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Adds dependencies that are not there yet, with one statement. */
    void addAll(Collection<Dependency> added, ProjectId project, UserId actor, Instant at) {
        jdbc.sql("""
                        insert into task_dependency (task_id, depends_on_id, project_id, created_by, created_at)
                        select d.task_id, d.depends_on_id, :project, :createdBy, :createdAt
                        from unnest(:tasks::uuid[], :dependsOn::uuid[]) d (task_id, depends_on_id)
                        """)
                .param("tasks", added.stream().map(one -> one.task().value()).toArray(UUID[]::new))
                .param(
                        "dependsOn",
                        added.stream().map(one -> one.dependsOn().value()).toArray(UUID[]::new))
                .param("project", project.value())
                .param("createdBy", actor.value())
                .param("createdAt", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns false when there is no such dependency. */
    boolean remove(Dependency dependency) {
        return jdbc.sql("delete from task_dependency where task_id = :task and depends_on_id = :dependsOn")
                        .param("task", dependency.task().value())
                        .param("dependsOn", dependency.dependsOn().value())
                        .update()
                == 1;
    }

    /**
     * Returns those that go out of sight, or come into it, with the tasks. Of tasks that were deleted together some may be told of
     * later: what is between them belongs to the one that depends.
     */
    List<Dependency> followingTo(Collection<TaskId> tasks) {
        return jdbc.sql("""
                        select d.task_id, d.depends_on_id from task_dependency d
                        join task t on t.id = d.task_id
                        join task o on o.id = d.depends_on_id
                        where (d.task_id = any(:tasks) and (o.deleted_at is null or o.deletion_id = t.deletion_id))
                           or (d.depends_on_id = any(:tasks) and t.deleted_at is null and t.id <> all(:tasks))
                        """)
                .param("tasks", tasks.stream().map(TaskId::value).toArray(UUID[]::new))
                .query(Dependency::read)
                .list();
    }

    boolean anyInTrash(Collection<TaskId> tasks) {
        return jdbc.sql("select exists (select from task where id in (:tasks) and deleted_at is not null)")
                .param("tasks", tasks.stream().map(TaskId::value).toList())
                .query(Boolean.class)
                .single();
    }
}

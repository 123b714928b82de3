package io.groundwork.task.task;

import io.groundwork.task.project.ProjectId;
import io.groundwork.task.user.UserId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Tasks extends Repository<Task, TaskId> {

    Task saveAndFlush(Task task);

    <S extends Task> List<S> saveAllAndFlush(Iterable<S> tasks);

    Optional<Task> findById(TaskId id);

    void flush();

    /** The task as its caller may change it; empty for what they may not see. */
    @Query("""
            select new io.groundwork.task.task.OpenedTask(t, m.role, p.archivedAt)
            from Task t
            join Project p on p.id.value = t.projectId.value
            left join p.members m on m.userId = :caller
            where t.id = :id and t.deletedAt is null and p.deletedAt is null
              and (:admin = true or m.userId is not null)
            """)
    Optional<OpenedTask> open(TaskId id, UserId caller, boolean admin);

    /** The task, locked until the transaction ends; empty for one in the trash. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Task t where t.id = :id and t.deletedAt is null")
    Optional<Task> lock(TaskId id);

    /** Those of the tasks that are in the project, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select t from Task t where t.id in :ids and t.projectId = :project and t.deletedAt is null order by t.id.value")
    List<Task> lockThese(Collection<TaskId> ids, ProjectId project);

    /** Some tasks, locked until the transaction ends: their writers wait, and then find them changed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select t from Task t
            where t.projectId = :project and t.details.assignee = :assignee and t.deletedAt is null
            order by t.id.value
            """)
    List<Task> lockSomeAssignedTo(ProjectId project, UserId assignee, Limit limit);
}

package io.groundwork.task.task;

import io.groundwork.platform.security.Caller;
import io.groundwork.task.project.Memberships;
import io.groundwork.task.project.ProjectAccess;
import io.groundwork.task.project.ProjectId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may see or change what hangs on a task, for the features that hang things on tasks. */
@Component
public class TaskAccess {

    private final JdbcClient jdbc;
    private final Memberships memberships;

    TaskAccess(JdbcClient jdbc, Memberships memberships) {
        this.jdbc = jdbc;
        this.memberships = memberships;
    }

    /**
     * Returns the project of a task that the caller may see and that is not in the trash.
     *
     * @throws io.groundwork.platform.problem.ProblemException 404 otherwise
     */
    public ProjectId requireVisible(TaskId task, Caller caller) {
        return jdbc.sql("""
                        select t.project_id from task t
                        where t.id = :task and t.deleted_at is null
                          and (:admin or exists (select 1 from project_member m
                                                 where m.project_id = t.project_id and m.user_id = :caller))
                        """)
                .param("task", task.value())
                .param("admin", caller.isAdmin())
                .param("caller", caller.subject())
                .query(UUID.class)
                .optional()
                .map(ProjectId::new)
                .orElseThrow(TaskException::invisible);
    }

    /**
     * Returns the project of a task whose project the caller may write tasks in, and keeps the project from being deleted,
     * archived or given other members until the transaction ends. The task itself is not locked.
     *
     * @throws io.groundwork.platform.problem.ProblemException 404 for what the caller may not see, 403 for what they may only
     *     read, 409 when the project is archived
     */
    public ProjectId requireWritable(TaskId task, Caller caller) {
        ProjectId project = requireVisible(task, caller);
        ProjectAccess access = memberships.hold(project, caller);
        access.requireTaskWriter();
        return project;
    }
}

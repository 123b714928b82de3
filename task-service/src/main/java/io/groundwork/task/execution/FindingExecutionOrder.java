package io.groundwork.task.execution;

import io.groundwork.platform.security.Caller;
import io.groundwork.task.dependency.Dependencies;
import io.groundwork.task.project.Memberships;
import io.groundwork.task.project.ProjectId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the tasks of a project in order: two statements, however many there are. */
@Component
class FindingExecutionOrder {

    // The most urgent first; the id makes it the same order each time.
    private static final String TASKS = """
            select id, starts_at, due_at from task
            where project_id = :project and deleted_at is null
              and (:closed or status in ('TODO', 'IN_PROGRESS'))
            order by due_at nulls last, priority desc, id
            """;

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final Dependencies dependencies;

    FindingExecutionOrder(JdbcClient jdbc, Memberships memberships, Dependencies dependencies) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.dependencies = dependencies;
    }

    ExecutionOrderResponse of(ProjectId project, boolean closed, Caller caller) {
        memberships.requireVisible(project, caller);
        List<PlannedTask> tasks = jdbc.sql(TASKS)
                .param("project", project.value())
                .param("closed", closed)
                .query(PlannedTask::read)
                .list();
        return ExecutionOrderResponse.of(project.value(), ExecutionPlan.of(tasks, dependencies.of(project)));
    }
}

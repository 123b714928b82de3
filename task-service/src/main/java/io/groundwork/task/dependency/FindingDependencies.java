package io.groundwork.task.dependency;

import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import io.groundwork.task.task.TaskAccess;
import io.groundwork.task.task.TaskId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the dependencies of which both tasks are there; one in the trash takes them out of sight. */
@Component
class FindingDependencies {

    private static final String COLUMNS = """
            d.relation, d.created_by, d.created_at, t.id, t.title, t.status, t.assignee_id, t.starts_at, t.due_at""";

    private static final String SOURCE = """
            (select 'DEPENDS_ON' as relation, depends_on_id as other_id, created_by, created_at
             from task_dependency where task_id = :task
             union all
             select 'REQUIRED_BY', task_id, created_by, created_at
             from task_dependency where depends_on_id = :task) d
            join task t on t.id = d.other_id
            """;

    private final Dependencies dependencies;
    private final TaskAccess access;
    private final KeysetPager pager;

    FindingDependencies(Dependencies dependencies, TaskAccess access, KeysetPager pager) {
        this.dependencies = dependencies;
        this.access = access;
        this.pager = pager;
    }

    Page<RelatedTaskResponse> around(TaskId task, @Nullable Relation relation, Caller caller, PageRequest page) {
        access.requireVisible(task, caller);
        // No task is on both sides, for that would be a circle: so its id tells the rows apart.
        return pager.fetch(
                KeysetQuery.select(COLUMNS, SOURCE)
                        .parameter("task", task.value())
                        .where("t.deleted_at is null")
                        .where("d.relation = :relation", "relation", relation == null ? null : relation.name())
                        .sortableNotNull("created_at", "d.created_at", Instant.class)
                        .sortableNotNull("title", "t.title", String.class)
                        .sortable("due_at", "t.due_at", Instant.class)
                        .defaultSort("created_at")
                        .tieBreaker("t.id", UUID.class)
                        .map(RelatedTaskResponse::read),
                page);
    }

    DependencyResponse one(Dependency dependency, Caller caller) {
        access.requireVisible(dependency.task(), caller);
        access.requireVisible(dependency.dependsOn(), caller);
        return dependencies.find(dependency).orElseThrow(DependencyException::missing);
    }
}

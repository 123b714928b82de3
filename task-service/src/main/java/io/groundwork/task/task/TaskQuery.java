package io.groundwork.task.task;

import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.KeysetQueryBuilder;
import io.groundwork.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of tasks in SQL: what the caller may see, what the filter leaves, and the orders there are. */
final class TaskQuery {

    private static final String MEMBERSHIPS = "project_member m where m.user_id = :caller";

    private TaskQuery() {}

    static KeysetQuery<TaskResponse> of(TaskFilter filter, Caller caller) {
        return sortable(narrowed(visibleTo(caller, filter), filter)).map(TaskRow::read);
    }

    private static KeysetQueryBuilder visibleTo(Caller caller, TaskFilter filter) {
        KeysetQueryBuilder query = KeysetQuery.select(TaskRow.COLUMNS, "task t").where("t.deleted_at is null");
        if (caller.isAdmin()) {
            return query;
        }
        query.parameter("caller", caller.subject());
        return filter.isSelective()
                ? query.where("t.project_id in (select m.project_id from " + MEMBERSHIPS + ")")
                : query.ofGroups("t", "t.project_id", "m.project_id", MEMBERSHIPS);
    }

    private static KeysetQueryBuilder narrowed(KeysetQueryBuilder query, TaskFilter filter) {
        return query.where("t.project_id = :project", "project", filter.projectId())
                .where("t.status in (:status)", "status", names(filter.status()))
                .where("t.assignee_id = :assignee", "assignee", given(filter.assignee()))
                .where("t.labels @> array[:label]::text[]", "label", given(filter.label()))
                .where("t.priority in (:priority)", "priority", given(filter.priority()))
                .where("t.parent_id = :parent", "parent", filter.parentId())
                .where("t.due_at < :due_before", "due_before", filter.dueBefore())
                .where("t.due_at >= :due_after", "due_after", filter.dueAfter())
                .where("t.search @@ websearch_to_tsquery('simple', :q)", "q", given(filter.q()));
    }

    private static KeysetQueryBuilder sortable(KeysetQueryBuilder query) {
        return query.sortableNotNull("created_at", "t.created_at", Instant.class)
                .sortableNotNull("updated_at", "t.updated_at", Instant.class)
                .sortableNotNull("title", "t.title", String.class)
                .sortableNotNull("priority", "t.priority", Integer.class)
                .sortable("due_at", "t.due_at", Instant.class)
                .sortable("starts_at", "t.starts_at", Instant.class)
                .sortable("completed_at", "t.completed_at", Instant.class)
                .defaultSort("-created_at")
                .tieBreaker("t.id", UUID.class);
    }

    private static @Nullable List<String> names(@Nullable List<Status> statuses) {
        return statuses == null
                ? null
                : given(statuses.stream().map(Status::name).toList());
    }

    /** {@code q=} narrows nothing, as no q. */
    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static <T> @Nullable List<T> given(@Nullable List<T> values) {
        return values == null || values.isEmpty() ? null : values;
    }
}

package io.groundwork.task.task;

import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import io.groundwork.task.cache.Caches;
import io.groundwork.task.project.KnownMembers;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.user.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tasks as their caller may see them, in one statement each. */
@Component
class FindingTasks {

    private final JdbcClient jdbc;
    private final KeysetPager pager;
    private final Caches caches;
    private final KnownTasks knownTasks;
    private final KnownMembers knownMembers;

    FindingTasks(JdbcClient jdbc, KeysetPager pager, Caches caches, KnownTasks knownTasks, KnownMembers knownMembers) {
        this.jdbc = jdbc;
        this.pager = pager;
        this.caches = caches;
        this.knownTasks = knownTasks;
        this.knownMembers = knownMembers;
    }

    Page<TaskResponse> matching(TaskFilter filter, Caller caller, PageRequest page) {
        return pager.fetch(TaskQuery.of(filter, caller), page);
    }

    TaskResponse one(TaskId id, Caller caller) {
        return caches.isEnabled() ? known(id, caller) : stored(id, caller);
    }

    private TaskResponse known(TaskId id, Caller caller) {
        return knownTasks
                .find(id)
                .filter(task -> caller.isAdmin()
                        || knownMembers.include(new UserId(caller.subject()), new ProjectId(task.projectId())))
                .orElseThrow(TaskException::invisible);
    }

    private TaskResponse stored(TaskId id, Caller caller) {
        return jdbc.sql("""
                        select %s from task t
                        where t.id = :id and t.deleted_at is null
                          and (:admin or exists (select 1 from project_member m
                                                 where m.project_id = t.project_id and m.user_id = :caller))
                        """.formatted(TaskRow.COLUMNS))
                .param("id", id.value())
                .param("caller", caller.subject())
                .param("admin", caller.isAdmin())
                .query(TaskRow::read)
                .optional()
                .orElseThrow(TaskException::invisible);
    }
}

package io.groundwork.task.task;

import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tasks as their caller may see them, in one statement each. */
@Component
class FindingTasks {

    private final JdbcClient jdbc;
    private final KeysetPager pager;

    FindingTasks(JdbcClient jdbc, KeysetPager pager) {
        this.jdbc = jdbc;
        this.pager = pager;
    }

    Page<TaskResponse> matching(TaskFilter filter, Caller caller, PageRequest page) {
        return pager.fetch(TaskQuery.of(filter, caller), page);
    }

    TaskResponse one(TaskId id, Caller caller) {
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

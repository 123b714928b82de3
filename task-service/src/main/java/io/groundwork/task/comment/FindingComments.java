package io.groundwork.task.comment;

import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import io.groundwork.task.task.TaskAccess;
import io.groundwork.task.task.TaskId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FindingComments {

    private final TaskAccess access;
    private final JdbcClient jdbc;
    private final KeysetPager pager;

    FindingComments(TaskAccess access, JdbcClient jdbc, KeysetPager pager) {
        this.access = access;
        this.jdbc = jdbc;
        this.pager = pager;
    }

    Page<CommentResponse> on(TaskId task, Caller caller, PageRequest page) {
        access.requireVisible(task, caller);
        return pager.fetch(
                KeysetQuery.select(CommentResponse.COLUMNS, "comment c")
                        .where("c.task_id = :task", "task", task.value())
                        .sortableNotNull("created_at", "c.created_at", Instant.class)
                        .defaultSort("created_at")
                        .tieBreaker("c.id", UUID.class)
                        .map(CommentResponse::read),
                page);
    }

    CommentResponse one(CommentId id, TaskId task, Caller caller) {
        access.requireVisible(task, caller);
        return jdbc.sql("select %s from comment c where c.id = :id and c.task_id = :task"
                        .formatted(CommentResponse.COLUMNS))
                .param("id", id.value())
                .param("task", task.value())
                .query(CommentResponse::read)
                .optional()
                .orElseThrow(CommentException::invisible);
    }
}

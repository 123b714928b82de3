package io.groundwork.task.task;

import static java.util.stream.Collectors.groupingBy;

import io.groundwork.task.project.Memberships;
import io.groundwork.task.user.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is to do what, across projects. */
@Component
public class Assignments {

    private static final String RELEASE = """
            with mine as materialized (
                select id from task where assignee_id = :user and deleted_at is null order by id for update)
            update task t set assignee_id = null, updated_at = :now, version = t.version + 1
            from mine where t.id = mine.id and t.assignee_id = :user and t.deleted_at is null
            returning %s
            """.formatted(TaskVersion.COLUMNS);

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final TaskJournal journal;

    Assignments(JdbcClient jdbc, Memberships memberships, TaskJournal journal) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.journal = journal;
    }

    /** Takes all tasks off a user, in every project; the history says from the actor, who stands for them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(UserId user, UserId actor, Instant now) {
        var change = new TaskChange.Updated(List.of(new FieldChange("assignee_id", actor.value(), null)));
        jdbc
                .sql(RELEASE)
                .param("user", user.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(TaskVersion::read)
                .list()
                .stream()
                .collect(groupingBy(TaskVersion::projectId))
                .forEach((project, tasks) -> journal.recordAll(tasks, change, actor, memberships.of(project)));
        releaseInTrash(user);
    }

    /** Without a version of their own: the next one is that of their restoration. */
    private void releaseInTrash(UserId user) {
        jdbc.sql("update task set assignee_id = null where assignee_id = :user")
                .param("user", user.value())
                .update();
    }
}

package io.groundwork.task.task;

import io.groundwork.task.deletion.DeletionId;
import io.groundwork.task.project.Memberships;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.user.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves tasks into the trash and back, any number in a few statements, each with a version and an event of its own. The caller
 * holds the lock of the project: what is a part of what stays as it is meanwhile. Rows are locked in the order of ids, as by
 * whoever else locks many.
 */
@Component
class TaskTrees {

    /** Tasks told of at once; bounds the size of a statement. */
    private static final int CHUNK = 5_000;

    private static final String WITH_PARTS = """
            with recursive tree as (
                select t.id from task t where t.id = :root and t.deleted_at is null
                union all
                select part.id from tree join task part on part.parent_id = tree.id where part.deleted_at is null),
            doomed as materialized (select t.id from task t join tree using (id) order by t.id for update of t)
            """;
    // A root within another goes with the one that is named first.
    private static final String EACH_WITH_PARTS = """
            with recursive tree as (
                select t.id, root.deletion from unnest(:roots::uuid[], :deletions::uuid[]) root (id, deletion)
                join task t using (id) where t.deleted_at is null
                union
                select part.id, tree.deletion from tree join task part on part.parent_id = tree.id
                where part.deleted_at is null),
            chosen as (select distinct on (id) id, deletion from tree order by id, deletion),
            doomed as materialized (
                select t.id, chosen.deletion from task t join chosen using (id) order by t.id for update of t)
            update task t set deleted_at = :now, updated_at = :now, version = t.version + 1, deletion_id = doomed.deletion
            from doomed where t.id = doomed.id and t.deleted_at is null
            returning t.deletion_id, %s
            """.formatted(TaskVersion.COLUMNS);
    private static final String OF_PROJECT = """
            with doomed as materialized (
                select id from task where project_id = :root and deleted_at is null order by id for update)
            """;
    private static final String DISCARD = """
            update task t set deleted_at = :now, updated_at = :now, version = t.version + 1, deletion_id = :deletion
            from doomed where t.id = doomed.id and t.deleted_at is null
            returning %s
            """.formatted(TaskVersion.COLUMNS);
    private static final String RESTORE = """
            update task t set deleted_at = null, updated_at = :now, version = t.version + 1, deletion_id = null
            where t.deletion_id = :deletion
            returning %s
            """.formatted(TaskVersion.COLUMNS);

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final TaskJournal journal;

    TaskTrees(JdbcClient jdbc, Memberships memberships, TaskJournal journal) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.journal = journal;
    }

    /** Deletes a task with its parts, however deep. Returns how many that was. */
    int discard(TaskId root, ProjectId project, DeletionId deletion, UserId actor, Instant now) {
        return tell(
                moved(jdbc.sql(WITH_PARTS + DISCARD).param("root", root.value()), deletion, now),
                new TaskChange.Deleted(),
                project,
                actor);
    }

    /** Deletes tasks with their parts, each by a deletion of its own. Returns how many went with each. */
    Map<DeletionId, Integer> discardEach(Map<TaskId, DeletionId> roots, ProjectId project, UserId actor, Instant now) {
        Map<DeletionId, Integer> taken = new HashMap<>();
        List<TaskVersion> discarded = jdbc.sql(EACH_WITH_PARTS)
                .param("roots", roots.keySet().stream().map(TaskId::value).toArray(UUID[]::new))
                .param(
                        "deletions",
                        roots.values().stream().map(DeletionId::value).toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    taken.merge(new DeletionId(row.getObject("deletion_id", UUID.class)), 1, Integer::sum);
                    return TaskVersion.read(row, number);
                })
                .list();
        tell(discarded, new TaskChange.Deleted(), project, actor);
        return taken;
    }

    /** Deletes what is not deleted yet of a project's tasks. Returns how many that was. */
    int discardAll(ProjectId project, DeletionId deletion, UserId actor, Instant now) {
        return tell(
                moved(jdbc.sql(OF_PROJECT + DISCARD).param("root", project.value()), deletion, now),
                new TaskChange.Deleted(),
                project,
                actor);
    }

    /** Brings back what went with one deletion. */
    void restore(DeletionId deletion, ProjectId project, UserId actor, Instant now) {
        tell(moved(jdbc.sql(RESTORE), deletion, now), new TaskChange.Restored(), project, actor);
    }

    private static List<TaskVersion> moved(JdbcClient.StatementSpec statement, DeletionId deletion, Instant now) {
        return statement
                .param("deletion", deletion.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(TaskVersion::read)
                .list();
    }

    private int tell(List<TaskVersion> tasks, TaskChange change, ProjectId project, UserId actor) {
        List<UserId> members = memberships.of(project);
        for (int from = 0; from < tasks.size(); from += CHUNK) {
            journal.recordAll(tasks.subList(from, Math.min(tasks.size(), from + CHUNK)), change, actor, members);
        }
        return tasks.size();
    }
}

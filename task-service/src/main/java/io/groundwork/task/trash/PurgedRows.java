package io.groundwork.task.trash;

import io.groundwork.task.deletion.DeletionId;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.project.ProjectsPurged;
import io.groundwork.task.project.ProjectsPurged.FormerMember;
import io.groundwork.task.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes what is in the trash, with all that hangs on it: history, comments, dependencies, memberships. A deletion is claimed
 * first, and from then on cannot be restored; so its tasks can go in as many transactions as they need, and whoever finds them
 * half gone after a crash goes on.
 */
@Component
public class PurgedRows {

    private static final String CLAIM_DUE =
            "update deletion set purging = true where deleted_at < :before and not purging";

    /** What was deleted earlier in a project that goes has no place to come back to. */
    private static final String CLAIM_IN_PROJECTS = """
            update deletion set purging = true
            where not purging
              and project_id in (select project_id from deletion where purging and root_type = 'PROJECT')
            """;

    private static final String DUE = """
            with due as (select * from deletion where purging or deleted_at < :before)
            select count(*) from (
                select * from due
                union
                select d.* from due join deletion d on d.project_id = due.project_id where due.root_type = 'PROJECT') d
            """;
    private static final String CLAIM = """
            update deletion d set purging = true
            from deletion root
            where root.id = :deletion
              and (d.id = root.id or (root.root_type = 'PROJECT' and d.project_id = root.project_id))
            returning d.id
            """;
    private static final String REMOVE_TASKS = """
            delete from task where id in (
                select t.id from deletion d join task t on t.deletion_id = d.id where %s limit :limit)
            """;
    private static final String CLOSE_TASKS = """
            delete from deletion d
            where %s and d.root_type = 'TASK' and not exists (select from task t where t.deletion_id = d.id)
            """;
    private static final String REMOVE_PROJECTS = """
            with doomed as (
                select d.root_id as id from deletion d
                where %s and d.root_type = 'PROJECT'
                  and not exists (select from task t where t.project_id = d.root_id)
                limit :limit),
            gone as (delete from project p using doomed where p.id = doomed.id returning p.id),
            lost as (
                delete from project_member m using gone where m.project_id = gone.id
                returning m.project_id, m.user_id)
            select gone.id, lost.user_id from gone left join lost on lost.project_id = gone.id
            """;
    private static final String CLAIMED = "d.purging";
    private static final String ONLY_THESE = "d.id in (:deletions)";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PurgedRows(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Removes all of one deletion in the current transaction. */
    public void purge(DeletionId deletion) {
        planAnew();
        List<UUID> claimed = jdbc.sql(CLAIM)
                .param("deletion", deletion.value())
                .query(UUID.class)
                .list();
        jdbc.sql(REMOVE_TASKS.formatted(ONLY_THESE))
                .param("deletions", claimed)
                .param("limit", Integer.MAX_VALUE)
                .update();
        jdbc.sql(CLOSE_TASKS.formatted(ONLY_THESE)).param("deletions", claimed).update();
        tell(jdbc.sql(REMOVE_PROJECTS.formatted(ONLY_THESE))
                .param("deletions", claimed)
                .param("limit", Integer.MAX_VALUE)
                .query(Gone::read)
                .list());
    }

    void claimDeletedBefore(Instant before) {
        jdbc.sql(CLAIM_DUE).param("before", before.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql(CLAIM_IN_PROJECTS).update();
    }

    long tasksDue(Instant before) {
        return due("join task t on t.deletion_id = d.id", before);
    }

    long projectsDue(Instant before) {
        return due("where d.root_type = 'PROJECT'", before);
    }

    private long due(String which, Instant before) {
        return jdbc.sql(DUE + which)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Removes tasks of claimed deletions. Returns how many; less than the limit when there are no more. */
    int removeTasks(int limit) {
        planAnew();
        int removed =
                jdbc.sql(REMOVE_TASKS.formatted(CLAIMED)).param("limit", limit).update();
        jdbc.sql(CLOSE_TASKS.formatted(CLAIMED)).update();
        return removed;
    }

    /** Removes claimed projects that have no tasks any more. Returns how many. */
    int removeProjects(int limit) {
        List<Gone> gone = jdbc.sql(REMOVE_PROJECTS.formatted(CLAIMED))
                .param("limit", limit)
                .query(Gone::read)
                .list();
        tell(gone);
        return (int) gone.stream().map(Gone::project).distinct().count();
    }

    /**
     * Each task removed runs the queries of the foreign keys that name it. A session plans those once: planned while the tables were
     * small, they would read all of them for every task.
     */
    private void planAnew() {
        jdbc.sql("discard plans").update();
    }

    private void tell(List<Gone> gone) {
        List<FormerMember> members =
                gone.stream().map(Gone::member).flatMap(Optional::stream).toList();
        if (!members.isEmpty()) {
            events.publishEvent(new ProjectsPurged(members, clock.instant()));
        }
    }

    private record Gone(ProjectId project, Optional<FormerMember> member) {

        static Gone read(ResultSet row, int number) throws SQLException {
            var project = new ProjectId(row.getObject("id", UUID.class));
            return new Gone(
                    project,
                    Optional.ofNullable(row.getString("user_id"))
                            .map(user -> new FormerMember(project, new UserId(user))));
        }
    }
}

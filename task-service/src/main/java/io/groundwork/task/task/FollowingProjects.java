package io.groundwork.task.task;

import io.groundwork.task.deletion.Deletions;
import io.groundwork.task.project.MemberRemoved;
import io.groundwork.task.project.Memberships;
import io.groundwork.task.project.ProjectDeleted;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.project.ProjectRestored;
import io.groundwork.task.task.TaskJournal.Entry;
import io.groundwork.task.user.UserId;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happens to tasks when their project changes: in the same transaction, each task with its own event. */
@Component
class FollowingProjects {

    private static final Limit CHUNK = Limit.of(500);

    private final Tasks tasks;
    private final TaskTrees trees;
    private final Deletions deletions;
    private final Memberships memberships;
    private final TaskJournal journal;
    private final JdbcClient jdbc;

    FollowingProjects(
            Tasks tasks,
            TaskTrees trees,
            Deletions deletions,
            Memberships memberships,
            TaskJournal journal,
            JdbcClient jdbc) {
        this.tasks = tasks;
        this.trees = trees;
        this.deletions = deletions;
        this.memberships = memberships;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ProjectDeleted event) {
        deletions.took(
                event.deletion(),
                trees.discardAll(event.projectId(), event.deletion(), event.actor(), event.occurredAt()));
    }

    @EventListener
    void on(ProjectRestored event) {
        trees.restore(event.deletion(), event.projectId(), event.actor(), event.occurredAt());
    }

    /** Who may no longer see a task must not be told of it either, nor once it comes back from the trash. */
    @EventListener
    void on(MemberRemoved event) {
        ProjectId project = event.projectId();
        UserId member = event.member();
        unassignInTrash(project, member);
        List<UserId> members = memberships.of(project);
        for (List<Task> some = assigned(project, member); !some.isEmpty(); some = assigned(project, member)) {
            Instant now = event.occurredAt();
            List<Entry> done = some.stream()
                    .map(task -> new Entry(task, task.unassign(now).orElseThrow()))
                    .toList();
            tasks.flush();
            journal.record(done, event.actor(), members);
        }
    }

    /** Each change takes its task out of what the next look-up finds. */
    private List<Task> assigned(ProjectId project, UserId member) {
        return tasks.lockSomeAssignedTo(project, member, CHUNK);
    }

    /** Without a version of their own: the next one is that of their restoration. */
    private void unassignInTrash(ProjectId project, UserId member) {
        jdbc.sql("""
                        update task set assignee_id = null
                        where project_id = :project and assignee_id = :member and deleted_at is not null
                        """)
                .param("project", project.value())
                .param("member", member.value())
                .update();
    }
}

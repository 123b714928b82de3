package io.groundwork.task.task;

import io.groundwork.task.project.MemberRemoved;
import io.groundwork.task.project.Memberships;
import io.groundwork.task.project.ProjectDeleted;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.task.TaskJournal.Entry;
import io.groundwork.task.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What happens to tasks when their project changes: in the same transaction, each task with its own event. */
@Component
class FollowingProjects {

    private static final Limit CHUNK = Limit.of(500);

    private final Tasks tasks;
    private final Memberships memberships;
    private final TaskJournal journal;

    FollowingProjects(Tasks tasks, Memberships memberships, TaskJournal journal) {
        this.tasks = tasks;
        this.memberships = memberships;
        this.journal = journal;
    }

    @EventListener
    void on(ProjectDeleted event) {
        ProjectId project = event.projectId();
        Instant now = event.occurredAt();
        changeAll(() -> tasks.lockSome(project, CHUNK), task -> Optional.of(task.delete(now)), project, event.actor());
    }

    /** Who may no longer see a task must not be told of it either. */
    @EventListener
    void on(MemberRemoved event) {
        ProjectId project = event.projectId();
        Instant now = event.occurredAt();
        changeAll(
                () -> tasks.lockSomeAssignedTo(project, event.member(), CHUNK),
                task -> task.unassign(now),
                project,
                event.actor());
    }

    /** Each change takes its task out of what the next look-up finds. */
    private void changeAll(
            Supplier<List<Task>> next, Function<Task, Optional<TaskChange>> change, ProjectId project, UserId actor) {
        List<UserId> members = memberships.of(project);
        for (List<Task> some = next.get(); !some.isEmpty(); some = next.get()) {
            List<Entry> done = some.stream()
                    .map(task -> new Entry(task, change.apply(task).orElseThrow()))
                    .toList();
            tasks.flush();
            journal.record(done, actor, members);
        }
    }
}

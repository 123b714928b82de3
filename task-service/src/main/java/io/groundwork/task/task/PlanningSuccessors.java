package io.groundwork.task.task;

import io.groundwork.task.project.Memberships;
import io.groundwork.task.task.TaskJournal.Entry;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Plans the next task of a series when one is completed, in the same transaction; a task never gets a second successor. */
@Component
class PlanningSuccessors {

    // A task that was reopened and is completed again has its successor already, even if that is long gone.
    private static final String CLAIM = "insert into task_succession values (?, ?) on conflict do nothing";

    private final Tasks tasks;
    private final Memberships memberships;
    private final TaskJournal journal;
    private final JdbcTemplate jdbc;

    PlanningSuccessors(Tasks tasks, Memberships memberships, TaskJournal journal, JdbcTemplate jdbc) {
        this.tasks = tasks;
        this.memberships = memberships;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(TasksChanged event) {
        List<Successor> next = event.changes().stream()
                .filter(changed -> changed.change() instanceof TaskChange.Completed)
                .map(this::successor)
                .flatMap(Optional::stream)
                .toList();
        if (!next.isEmpty()) {
            TaskChanged any = event.changes().getFirst();
            List<Task> planned = tasks.saveAllAndFlush(claimed(next));
            journal.record(
                    planned.stream()
                            .map(task -> new Entry(task, new TaskChange.Created()))
                            .toList(),
                    any.actor(),
                    memberships.of(any.projectId()));
        }
    }

    /** The task is at hand since it was changed, so this reads nothing. */
    private Optional<Successor> successor(TaskChanged changed) {
        return tasks.findById(changed.taskId())
                .flatMap(done -> Succession.after(done.details(), changed.occurredAt()))
                .map(next -> Task.plan(changed.projectId(), next, Status.TODO, changed.occurredAt()))
                .map(next -> new Successor(changed.taskId(), next));
    }

    private List<Task> claimed(List<Successor> next) {
        int[] inserted = jdbc.batchUpdate(
                CLAIM,
                next.stream()
                        .map(one -> new Object[] {
                            one.predecessor().value(), one.task().id().value()
                        })
                        .toList());
        return IntStream.range(0, inserted.length)
                .filter(i -> inserted[i] == 1)
                .mapToObj(i -> next.get(i).task())
                .toList();
    }

    private record Successor(TaskId predecessor, Task task) {}
}

package io.groundwork.task.task;

import io.groundwork.task.project.Memberships;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.task.TaskJournal.Entry;
import io.groundwork.task.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes new versions of tasks for what belongs to them but is kept by other features, so that it is in their history too. */
@Component
public class TouchingTasks {

    private final Tasks tasks;
    private final Memberships memberships;
    private final TaskJournal journal;
    private final Clock clock;

    TouchingTasks(Tasks tasks, Memberships memberships, TaskJournal journal, Clock clock) {
        this.tasks = tasks;
        this.memberships = memberships;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Locks the task until the transaction ends, and records the change as that of a field.
     *
     * @throws io.groundwork.platform.problem.ProblemException 404 when the task has gone to the trash meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void touch(TaskId id, FieldChange field, UserId actor) {
        Task task = tasks.lock(id).orElseThrow(TaskException::invisible);
        TaskChange change = task.touch(List.of(field), now());
        tasks.flush();
        journal.record(new Entry(task, change), actor);
    }

    /** As {@link #touch}, for many tasks of one project; those that have gone to the trash meanwhile are left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void touchAll(Map<TaskId, List<FieldChange>> fields, ProjectId project, UserId actor) {
        Instant now = now();
        List<Entry> entries = tasks.lockThese(fields.keySet(), project).stream()
                .map(task -> new Entry(task, task.touch(fields.getOrDefault(task.id(), List.of()), now)))
                .toList();
        tasks.flush();
        if (!entries.isEmpty()) {
            journal.record(entries, actor, memberships.of(project));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package io.groundwork.task.task;

import io.groundwork.task.task.TaskJournal.Entry;
import io.groundwork.task.user.UserId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes new versions of tasks for what belongs to them but is kept by other features, so that it is in their history too. */
@Component
public class TouchingTasks {

    private final Tasks tasks;
    private final TaskJournal journal;
    private final Clock clock;

    TouchingTasks(Tasks tasks, TaskJournal journal, Clock clock) {
        this.tasks = tasks;
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
        TaskChange change = task.touch(field, clock.instant().truncatedTo(ChronoUnit.MICROS));
        tasks.flush();
        journal.record(new Entry(task, change), actor);
    }
}

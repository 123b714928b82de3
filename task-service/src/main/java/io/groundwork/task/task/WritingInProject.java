package io.groundwork.task.task;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.groundwork.task.project.Memberships;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.project.ProjectLock;
import io.groundwork.task.task.TaskJournal.Entry;
import io.groundwork.task.user.UserId;
import io.groundwork.task.wire.JsonBinding;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Those of many writes that concern one project. */
@Component
class WritingInProject {

    private final Tasks tasks;
    private final Memberships memberships;
    private final ProjectLock lock;
    private final Parents parents;
    private final DiscardingTasks discarding;
    private final TaskJournal journal;
    private final JsonBinding binding;
    private final Clock clock;

    WritingInProject(
            Tasks tasks,
            Memberships memberships,
            ProjectLock lock,
            Parents parents,
            DiscardingTasks discarding,
            TaskJournal journal,
            JsonBinding binding,
            Clock clock) {
        this.tasks = tasks;
        this.memberships = memberships;
        this.lock = lock;
        this.parents = parents;
        this.discarding = discarding;
        this.journal = journal;
        this.binding = binding;
        this.clock = clock;
    }

    /** Asks once for all of them whether the caller may, and keeps what is a part of what as it is. */
    void enter(ProjectId project, List<PendingWrite> writes, Caller caller) {
        try {
            memberships.hold(project, caller).requireTaskWriter();
            lock.acquire(project);
        } catch (ProblemException e) {
            writes.forEach(write -> write.attempt(() -> {
                throw e;
            }));
        }
    }

    /** Checks every write, and changes the tasks at hand. */
    void prepare(ProjectId project, List<PendingWrite> writes) {
        Map<TaskId, Task> present = locked(project, writes);
        writes.forEach(write -> write.attempt(() -> open(write, present)));
        List<PendingWrite> open =
                writes.stream().filter(write -> write.isIn(project)).toList();
        Lineages lineages = parents.hold(
                open.stream()
                        .flatMap(write -> newWhole(write).stream())
                        .distinct()
                        .toList(),
                project);
        open.stream().flatMap(write -> deleted(write).stream()).forEach(lineages::leave);
        open.forEach(write -> write.attempt(() -> change(write, project, lineages)));
    }

    void store(ProjectId project, List<PendingWrite> writes, Caller caller) {
        UserId actor = new UserId(caller.subject());
        List<Entry> entries =
                writes.stream().flatMap(write -> write.entry().stream()).toList();
        tasks.saveAllAndFlush(entries.stream()
                .filter(entry -> entry.change() instanceof TaskChange.Created)
                .map(Entry::task)
                .toList());
        if (!entries.isEmpty()) {
            journal.record(entries, actor, memberships.of(project));
        }
        List<TaskId> doomed =
                writes.stream().flatMap(write -> deleted(write).stream()).toList();
        if (!doomed.isEmpty()) {
            discarding.discard(doomed, project, actor, now());
        }
    }

    private Map<TaskId, Task> locked(ProjectId project, List<PendingWrite> writes) {
        List<TaskId> ids = writes.stream()
                .flatMap(write -> switch (write.operation()) {
                    case TaskOperation.Create _ -> Stream.empty();
                    case TaskOperation.Update update -> Stream.of(update.id());
                    case TaskOperation.Delete delete -> Stream.of(delete.id());
                })
                .toList();
        Map<TaskId, Task> present = new HashMap<>();
        if (!ids.isEmpty()) {
            tasks.lockThese(ids, project).forEach(task -> present.put(task.id(), task));
        }
        return present;
    }

    private void open(PendingWrite write, Map<TaskId, Task> present) {
        switch (write.operation()) {
            case TaskOperation.Create _ -> {}
            case TaskOperation.Update update -> {
                Task task = found(update.id(), present);
                update.ifMatch().require(task.version());
                write.found(task);
                write.wants(binding.patched(TaskRequest.of(task), update.patch(), TaskRequest.class));
            }
            case TaskOperation.Delete delete ->
                delete.ifMatch().require(found(delete.id(), present).version());
        }
    }

    private void change(PendingWrite write, ProjectId project, Lineages lineages) {
        switch (write.operation()) {
            case TaskOperation.Create _ -> {
                TaskDetails details = write.wanted().details();
                newWhole(write).ifPresent(lineages::requirePresent);
                write.done(
                        Task.plan(project, details, write.wanted().statusOrDefault(), now()), new TaskChange.Created());
            }
            case TaskOperation.Update update -> {
                write.wanted().requireProject(project);
                TaskDetails details = write.wanted().details();
                Optional<TaskId> whole = newWhole(write);
                whole.ifPresent(parent -> lineages.check(update.id(), parent));
                TaskChange change = write.task()
                        .revise(details, write.wanted().statusOrDefault(), now())
                        .orElse(null);
                whole.ifPresent(parent -> lineages.join(update.id(), parent));
                write.done(write.task(), change);
            }
            case TaskOperation.Delete _ -> {}
        }
    }

    /** The task that this one becomes a part of and was not before. */
    private static Optional<TaskId> newWhole(PendingWrite write) {
        return switch (write.operation()) {
            case TaskOperation.Create _ ->
                Optional.ofNullable(write.wanted().parentId()).map(TaskId::new);
            case TaskOperation.Update _ -> {
                TaskId before = write.task().details().parent();
                yield Optional.ofNullable(write.wanted().parentId())
                        .map(TaskId::new)
                        .filter(whole -> !Objects.equals(whole, before));
            }
            case TaskOperation.Delete _ -> Optional.empty();
        };
    }

    private static Optional<TaskId> deleted(PendingWrite write) {
        return write.operation() instanceof TaskOperation.Delete delete ? Optional.of(delete.id()) : Optional.empty();
    }

    private static Task found(TaskId id, Map<TaskId, Task> present) {
        Task task = present.get(id);
        if (task == null) {
            throw TaskException.invisible();
        }
        return task;
    }

    /** The database keeps microseconds: an answer must not show more than a later read. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

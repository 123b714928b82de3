package io.groundwork.task.task;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.task.project.Memberships;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.task.TaskJournal.Entry;
import io.groundwork.task.user.UserId;
import io.groundwork.task.wire.FourDigitYear;
import io.groundwork.task.wire.JsonBinding;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Plans many tasks of a project at a time, with as many statements as for a few; for features that bring tasks in. */
@Component
public class PlanningTasks {

    private final Tasks tasks;
    private final Memberships memberships;
    private final Parents parents;
    private final TaskJournal journal;
    private final JsonBinding binding;
    private final Clock clock;

    PlanningTasks(
            Tasks tasks,
            Memberships memberships,
            Parents parents,
            TaskJournal journal,
            JsonBinding binding,
            Clock clock) {
        this.tasks = tasks;
        this.memberships = memberships;
        this.parents = parents;
        this.journal = journal;
        this.binding = binding;
        this.clock = clock;
    }

    /**
     * Reads a task as the body of a POST would be, and {@code completed_at} beside it.
     *
     * @throws ProblemException when the POST would be refused
     */
    public TaskDraft draft(ProjectId project, ObjectNode fields) {
        fields.put("project_id", project.value().toString());
        TaskRequest request = binding.read(fields, TaskRequest.class);
        Instant completedAt = binding.read(fields, Completion.class).completedAt();
        return new TaskDraft(
                TaskId.next(),
                request.details(),
                request.statusOrDefault(),
                completedAt == null ? null : completedAt.truncatedTo(ChronoUnit.MICROS));
    }

    /** Plans the tasks in their order. Whoever calls has made sure that the actor may, and that wholes are there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void plan(List<TaskDraft> drafts, ProjectId project, UserId actor) {
        Instant now = now();
        List<Task> planned = tasks.saveAllAndFlush(
                drafts.stream().map(draft -> Task.of(draft, project, now)).toList());
        record(
                planned.stream()
                        .map(task -> new Entry(task, new TaskChange.Created()))
                        .toList(),
                project,
                actor);
    }

    /**
     * Makes tasks parts of others. Tasks that are gone meanwhile, or have become parts of something else, stay as they are.
     *
     * @param wholes by each part its whole, in the order they are joined
     * @return what stands against it, by each part that could not be joined
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<TaskId, ProblemException> join(Map<TaskId, TaskId> wholes, ProjectId project, UserId actor) {
        Lineages lineages = parents.hold(wholes.values(), project);
        Map<TaskId, Task> parts = new HashMap<>();
        tasks.lockThese(wholes.keySet(), project).forEach(part -> parts.put(part.id(), part));
        Map<TaskId, ProblemException> refused = new HashMap<>();
        List<Entry> done = new ArrayList<>();
        wholes.forEach((part, whole) -> {
            try {
                join(parts.get(part), whole, lineages, done);
            } catch (ProblemException e) {
                refused.put(part, e);
            }
        });
        tasks.flush();
        record(done, project, actor);
        return refused;
    }

    private void join(@Nullable Task part, TaskId whole, Lineages lineages, List<Entry> done) {
        if (part == null || part.details().parent() != null) {
            return;
        }
        lineages.join(part.id(), whole);
        part.revise(part.details().under(whole), part.status(), now())
                .ifPresent(change -> done.add(new Entry(part, change)));
    }

    private void record(List<Entry> entries, ProjectId project, UserId actor) {
        if (!entries.isEmpty()) {
            journal.record(entries, actor, memberships.of(project));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private record Completion(@FourDigitYear @Nullable Instant completedAt) {}
}

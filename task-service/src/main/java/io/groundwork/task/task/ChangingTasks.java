package io.groundwork.task.task;

import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.IfMatch;
import io.groundwork.task.project.Memberships;
import io.groundwork.task.project.ProjectId;
import io.groundwork.task.task.TaskJournal.Entry;
import io.groundwork.task.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ChangingTasks {

    private final Tasks tasks;
    private final Memberships memberships;
    private final Parents parents;
    private final TaskJournal journal;
    private final Clock clock;

    ChangingTasks(Tasks tasks, Memberships memberships, Parents parents, TaskJournal journal, Clock clock) {
        this.tasks = tasks;
        this.memberships = memberships;
        this.parents = parents;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    TaskResponse plan(TaskRequest request, Caller caller) {
        ProjectId project = new ProjectId(request.projectId());
        memberships.hold(project, caller).requireTaskWriter();
        TaskDetails details = request.details();
        if (details.parent() != null) {
            parents.require(details.parent(), project, null);
        }
        Task task = tasks.saveAndFlush(Task.plan(project, details, request.statusOrDefault(), now()));
        journal.record(new Entry(task, new TaskChange.Created()), actor(caller));
        return TaskResponse.of(task);
    }

    @Transactional
    TaskResponse revise(TaskId id, Caller caller, IfMatch ifMatch, UnaryOperator<TaskRequest> edit) {
        Task task = open(id, caller, ifMatch);
        TaskRequest next = edit.apply(TaskRequest.of(task));
        next.requireProject(task.projectId());
        TaskDetails details = next.details();
        if (mayGetSuccessor(details, next)) {
            holdPlaceOfSuccessor(details, task, caller);
        } else if (!Objects.equals(details.parent(), task.details().parent())) {
            parents.require(details.parent(), task.projectId(), id);
        }
        task.revise(details, next.statusOrDefault(), now()).ifPresent(change -> commit(task, change, caller));
        return TaskResponse.of(task);
    }

    private static boolean mayGetSuccessor(TaskDetails details, TaskRequest next) {
        return details.recurrence() != null && next.statusOrDefault() == Status.DONE;
    }

    /** The next task of a series is planned beside this one, and must not miss the deletion of the project or the whole. */
    private void holdPlaceOfSuccessor(TaskDetails details, Task task, Caller caller) {
        memberships.hold(task.projectId(), caller).requireTaskWriter();
        parents.require(details.parent(), task.projectId(), task.id());
    }

    private Task open(TaskId id, Caller caller, IfMatch ifMatch) {
        Task task = tasks.open(id, actor(caller), caller.isAdmin())
                .orElseThrow(TaskException::invisible)
                .forWritingBy(caller);
        ifMatch.require(task.version());
        return task;
    }

    /** The UPDATE names the version that was read, so of writers who passed the same If-Match one is left. */
    private void commit(Task task, TaskChange change, Caller caller) {
        tasks.flush();
        journal.record(new Entry(task, change), actor(caller));
    }

    private static UserId actor(Caller caller) {
        return new UserId(caller.subject());
    }

    /** The database keeps microseconds: an answer must not show more than a later read. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

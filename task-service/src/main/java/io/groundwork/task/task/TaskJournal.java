package io.groundwork.task.task;

import io.groundwork.messaging.Outbox;
import io.groundwork.messaging.OutgoingEvent;
import io.groundwork.task.project.Memberships;
import io.groundwork.task.user.UserId;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells of every new version of a task, in the transaction that makes it: the other features of this service by {@link
 * TasksChanged}, the world by {@code task.events}. The change must be flushed before: from then on the row is locked, so the
 * versions of one task are told in their order.
 */
@Component
class TaskJournal {

    private static final String TOPIC = "task.events";

    private final Outbox outbox;
    private final Memberships memberships;
    private final ApplicationEventPublisher events;

    TaskJournal(Outbox outbox, Memberships memberships, ApplicationEventPublisher events) {
        this.outbox = outbox;
        this.memberships = memberships;
        this.events = events;
    }

    void record(Entry entry, UserId actor) {
        record(List.of(entry), actor, memberships.of(entry.task().projectId()));
    }

    /** Records what happened to tasks of one project. */
    void record(List<Entry> entries, UserId actor, Collection<UserId> members) {
        tell(entries.stream().map(Entry::line).toList(), actor, members);
    }

    /** Records that the same happened to many tasks of one project. */
    void recordAll(List<TaskVersion> tasks, TaskChange change, UserId actor, Collection<UserId> members) {
        tell(tasks.stream().map(task -> new Line(task, change)).toList(), actor, members);
    }

    private void tell(List<Line> lines, UserId actor, Collection<UserId> members) {
        lines.forEach(line -> outbox.publish(line.outgoing(actor, members)));
        events.publishEvent(new TasksChanged(
                lines.stream().map(line -> line.changedBy(actor)).toList()));
    }

    /** One task, and what has just been done to it. */
    record Entry(Task task, TaskChange change) {

        private Line line() {
            return new Line(TaskVersion.of(task), change);
        }
    }

    private record Line(TaskVersion task, TaskChange change) {

        private TaskChanged changedBy(UserId actor) {
            return TaskChanged.of(task, change, actor);
        }

        private OutgoingEvent outgoing(UserId actor, Collection<UserId> members) {
            String id = task.id().value().toString();
            return new OutgoingEvent(TOPIC, id, type(), id, TaskEvent.of(task, change, actor, members));
        }

        private String type() {
            return switch (change) {
                case TaskChange.Created _ -> "task.created";
                case TaskChange.Updated _ -> "task.updated";
                case TaskChange.Completed _ -> "task.completed";
                case TaskChange.Deleted _ -> "task.deleted";
                case TaskChange.Restored _ -> "task.restored";
            };
        }
    }
}

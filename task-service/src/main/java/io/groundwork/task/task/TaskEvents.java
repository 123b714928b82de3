package io.groundwork.task.task;

import io.groundwork.messaging.Outbox;
import io.groundwork.messaging.OutgoingEvent;
import io.groundwork.task.project.Memberships;
import io.groundwork.task.user.UserId;
import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * Tells the world about tasks, in the transaction that changes them. The change must be flushed before: from then on the row is
 * locked, so the events of one task enter the outbox in the order of its versions.
 */
@Component
class TaskEvents {

    private static final String TOPIC = "task.events";

    private final Outbox outbox;
    private final Memberships memberships;

    TaskEvents(Outbox outbox, Memberships memberships) {
        this.outbox = outbox;
        this.memberships = memberships;
    }

    void publish(Task task, TaskChange change, UserId actor) {
        publish(task, change, actor, memberships.of(task.projectId()));
    }

    void publish(Task task, TaskChange change, UserId actor, Collection<UserId> members) {
        String id = task.id().value().toString();
        outbox.publish(new OutgoingEvent(TOPIC, id, typeOf(change), id, TaskEvent.of(task, change, actor, members)));
    }

    private static String typeOf(TaskChange change) {
        return switch (change) {
            case TaskChange.Created _ -> "task.created";
            case TaskChange.Updated _ -> "task.updated";
            case TaskChange.Completed _ -> "task.completed";
            case TaskChange.Deleted _ -> "task.deleted";
        };
    }
}

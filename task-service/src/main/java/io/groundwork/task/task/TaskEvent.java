package io.groundwork.task.task;

import io.groundwork.platform.problem.WireEnums;
import io.groundwork.task.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What goes out on {@code task.events}; the contract is {@code contracts/task.events.schema.json}.
 *
 * @param audience everyone to be told: the project's members and the assignee
 */
record TaskEvent(
        UUID taskId,
        UUID projectId,
        String title,
        String status,
        int priority,
        @Nullable String assigneeId,
        long version,
        String actorId,
        List<String> audience,
        List<String> changed,
        Instant occurredAt) {

    static TaskEvent of(TaskVersion task, TaskChange change, UserId actor, Collection<UserId> members) {
        UserId assignee = task.assignee();
        return new TaskEvent(
                task.id().value(),
                task.projectId().value(),
                task.title(),
                WireEnums.nameOf(task.status()),
                task.priority(),
                assignee == null ? null : assignee.value(),
                task.version(),
                actor.value(),
                Stream.concat(members.stream(), Stream.ofNullable(assignee))
                        .map(UserId::value)
                        .distinct()
                        .toList(),
                change.fields().stream().map(FieldChange::field).toList(),
                task.at());
    }
}

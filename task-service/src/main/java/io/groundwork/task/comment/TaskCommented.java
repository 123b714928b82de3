package io.groundwork.task.comment;

import io.groundwork.task.task.TaskResponse;
import io.groundwork.task.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What goes out on {@code task.events}; the contract is {@code contracts/task.events.schema.json}.
 *
 * @param mentions whom the comment mentions newly
 * @param audience everyone to be told
 */
record TaskCommented(
        UUID taskId,
        UUID projectId,
        String title,
        UUID commentId,
        String excerpt,
        List<String> mentions,
        boolean edited,
        String actorId,
        List<String> audience,
        Instant occurredAt) {

    /** The author is told of nothing; the assignee of a new comment, when they may read it. */
    static TaskCommented written(Comment comment, TaskResponse task, Collection<UserId> members) {
        Stream<UserId> assignee =
                Stream.ofNullable(task.assigneeId()).map(UserId::new).filter(members::contains);
        List<UserId> mentioned = comment.text().mentioned();
        return of(comment, task, mentioned, Stream.concat(mentioned.stream(), assignee), false);
    }

    static TaskCommented edited(Comment comment, TaskResponse task, List<UserId> newlyMentioned) {
        return of(comment, task, newlyMentioned, newlyMentioned.stream(), true);
    }

    private static TaskCommented of(
            Comment comment, TaskResponse task, List<UserId> mentions, Stream<UserId> audience, boolean edited) {
        return new TaskCommented(
                task.id(),
                task.projectId(),
                task.title(),
                comment.id().value(),
                comment.text().excerpt(),
                others(mentions.stream(), comment),
                edited,
                comment.author().value(),
                others(audience, comment),
                comment.updatedAt());
    }

    private static List<String> others(Stream<UserId> users, Comment comment) {
        return users.filter(user -> !comment.isBy(user))
                .map(UserId::value)
                .distinct()
                .toList();
    }
}

package io.groundwork.task.feed;

import io.groundwork.task.project.ProjectId;
import io.groundwork.task.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the feed: something was created, updated or deleted in a project.
 *
 * @param resourceId of the resource, in the syntax of its path: a UUID, a user id; of a comment {@code task id:comment id}
 * @param version the resource's new one; null for what has no versions
 * @param recipient the only one to be told; null for all members of the project
 */
public record FeedEntry(
        ProjectId projectId,
        ResourceType type,
        String resourceId,
        Kind change,
        @Nullable Long version,
        UserId actor,
        @Nullable UserId recipient,
        Instant occurredAt) {

    /** What kind of thing changed. */
    public enum ResourceType {
        PROJECT,
        MEMBER,
        TASK,
        COMMENT,
        DEPENDENCY
    }

    /** What happened to it; after {@code DELETED} it cannot be read any more. */
    public enum Kind {
        CREATED,
        UPDATED,
        DELETED
    }
}

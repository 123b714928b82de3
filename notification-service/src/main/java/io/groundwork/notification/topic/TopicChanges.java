package io.groundwork.notification.topic;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a PATCH may change. */
record TopicChanges(
        @Size(max = 200) @Nullable String displayName,
        @NotNull TopicAccess access) {

    static TopicChanges of(Topic topic) {
        return new TopicChanges(topic.displayName(), topic.access());
    }
}

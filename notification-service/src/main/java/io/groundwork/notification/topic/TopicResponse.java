package io.groundwork.notification.topic;

import io.groundwork.platform.security.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A topic as a caller sees it; whose it is stays between the owner and administrators. */
record TopicResponse(
        String name,
        @Nullable String displayName,
        TopicAccess access,
        boolean builtIn,
        boolean mine,
        Instant createdAt) {

    static TopicResponse of(Topic topic, Caller caller) {
        return new TopicResponse(
                topic.name().value(),
                topic.displayName(),
                topic.access(),
                topic.isBuiltIn(),
                caller.subject().equals(topic.owner()),
                topic.createdAt());
    }
}

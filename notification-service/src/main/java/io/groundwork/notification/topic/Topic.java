package io.groundwork.notification.topic;

import io.groundwork.platform.security.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where messages are published.
 *
 * @param owner subject of whoever made it; null for a built-in topic, which only the service itself publishes to
 */
public record Topic(
        TopicName name,
        @Nullable String owner,
        @Nullable String displayName,
        TopicAccess access,
        long version,
        Instant createdAt) {

    boolean isBuiltIn() {
        return owner == null;
    }

    public boolean visibleTo(Caller caller) {
        return access == TopicAccess.PUBLIC || isManagedBy(caller);
    }

    /** The owner, or an administrator. */
    public boolean isManagedBy(Caller caller) {
        return caller.isAdmin() || caller.subject().equals(owner);
    }

    /** May publish, change and delete; what may be seen and not managed is refused, what may not be seen does not exist. */
    public Topic managedBy(Caller caller) {
        if (isBuiltIn()) {
            throw TopicException.builtIn(name);
        }
        if (!isManagedBy(caller)) {
            throw TopicException.notYours(name);
        }
        return this;
    }
}

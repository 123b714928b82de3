package io.groundwork.notification.websocket;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a client says.
 *
 * @param channel {@code inbox} or {@code topic:<name>}
 * @param lastEventId what it has seen of the channel; null to start at now
 */
record ClientFrame(
        @Nullable Action action,
        @Nullable String channel,
        @Nullable Long lastEventId) {

    enum Action {
        SUBSCRIBE,
        UNSUBSCRIBE,
        PING
    }

    OptionalLong lastSeen() {
        return lastEventId == null ? OptionalLong.empty() : OptionalLong.of(lastEventId);
    }
}

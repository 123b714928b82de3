package io.groundwork.notification.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One item of one person's inbox.
 *
 * @param sequence 1, 2, 3, ... in the mailbox of its owner; an item never becomes visible after one with a higher number
 * @param data a JSON object, as text
 */
public record Notification(
        NotificationId id,
        long sequence,
        String topic,
        String type,
        String subject,
        String body,
        String data,
        Instant createdAt,
        @Nullable Instant readAt) {

    /** Being read is the only thing that ever changes. */
    long version() {
        return readAt == null ? 0 : 1;
    }
}

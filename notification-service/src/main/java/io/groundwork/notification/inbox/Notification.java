package io.groundwork.notification.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One item of one person's inbox.
 *
 * @param sequence 1, 2, 3, ... in the mailbox of its owner; an item never becomes visible after one with a higher number
 * @param data a JSON object, as text
 * @param archivedAt set only for what was read
 * @param version grows with each reading, archiving and taking back
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
        @Nullable Instant readAt,
        @Nullable Instant archivedAt,
        long version) {}

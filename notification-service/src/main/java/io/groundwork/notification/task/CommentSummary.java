package io.groundwork.notification.task;

import java.time.Instant;
import java.util.UUID;

/** The data of a notification about a comment: public through the notification API. */
record CommentSummary(
        UUID taskId,
        UUID projectId,
        String title,
        UUID commentId,
        String excerpt,
        boolean mentioned,
        String actorId,
        Instant occurredAt) {}

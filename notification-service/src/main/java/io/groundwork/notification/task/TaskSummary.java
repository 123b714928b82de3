package io.groundwork.notification.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of a notification about a task: public through the notification API. */
record TaskSummary(
        UUID taskId,
        UUID projectId,
        String title,
        String status,
        int priority,
        @Nullable String assigneeId,
        long version,
        String actorId,
        List<String> changed,
        Instant occurredAt) {}

package io.groundwork.notification.task;

import io.groundwork.notification.inbox.Notice;
import io.groundwork.notification.recipient.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a task event says, as far as a notification shows it. */
record TaskChanged(
        UUID taskId,
        UUID projectId,
        String title,
        String status,
        int priority,
        @Nullable String assigneeId,
        long version,
        String actorId,
        Set<String> audience,
        List<String> changed,
        Instant occurredAt) {

    Set<UserId> addressees() {
        return audience.stream()
                .filter(user -> !user.isBlank())
                .map(UserId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    Notice notice(String topic, TaskEventType type) {
        return new Notice(topic, type.wireName(), type.headline() + ": " + title, body(), data());
    }

    private String body() {
        return changed.isEmpty() ? "" : "Changed: " + String.join(", ", changed).replace('_', ' ');
    }

    /** Who else is told stays between the services. */
    private TaskSummary data() {
        return new TaskSummary(
                taskId, projectId, title, status, priority, assigneeId, version, actorId, changed, occurredAt);
    }
}

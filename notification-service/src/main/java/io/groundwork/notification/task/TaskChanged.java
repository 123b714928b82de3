package io.groundwork.notification.task;

import io.groundwork.notification.inbox.Notice;
import io.groundwork.notification.personal.PersonalNotice;
import io.groundwork.notification.preference.KnownTopic;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.template.MailTemplate;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /** Whoever has just been given the task by somebody else is told so; all others what has changed. */
    List<PersonalNotice> notices(String topic, TaskEventType type) {
        Set<UserId> assigned = newAssignee(type);
        Set<UserId> others = new HashSet<>(addressees());
        others.removeAll(assigned);
        return List.of(
                new PersonalNotice(
                        KnownTopic.TASK_ASSIGNED,
                        new Notice(topic, type.wireName(), "Assigned to you: " + title, body(), data()),
                        assigned,
                        MailTemplate.TASK_ASSIGNED,
                        Map.of("title", title)),
                PersonalNotice.inInbox(KnownTopic.TASK_CHANGED, notice(topic, type), others, title));
    }

    private Set<UserId> newAssignee(TaskEventType type) {
        boolean isNew = type == TaskEventType.CREATED || changed.contains("assignee_id");
        return isNew && assigneeId != null && !assigneeId.isBlank() && !assigneeId.equals(actorId)
                ? Set.of(new UserId(assigneeId))
                : Set.of();
    }

    private Set<UserId> addressees() {
        return audience.stream()
                .filter(user -> !user.isBlank())
                .map(UserId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Notice notice(String topic, TaskEventType type) {
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

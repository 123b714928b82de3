package io.groundwork.notification.task;

import io.groundwork.notification.inbox.Notice;
import io.groundwork.notification.personal.PersonalNotice;
import io.groundwork.notification.preference.KnownTopic;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.template.MailTemplate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the reminder of a task says, as far as a notification shows it. */
record TaskDueSoon(UUID taskId, UUID projectId, String title, String assigneeId, Instant dueAt) {

    static final String TYPE = "task.due-soon";

    List<PersonalNotice> notices(String topic) {
        return List.of(new PersonalNotice(
                KnownTopic.TASK_DUE_SOON,
                new Notice(topic, TYPE, "Due soon: " + title, "Due at " + dueAt, this),
                Set.of(new UserId(assigneeId)),
                MailTemplate.DUE_SOON,
                Map.of("title", title, "due_at", dueAt)));
    }
}

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

/** What the event of a comment says, as far as a notification shows it. */
record TaskCommented(
        UUID taskId,
        UUID projectId,
        String title,
        UUID commentId,
        String excerpt,
        Set<String> mentions,
        String actorId,
        Set<String> audience,
        Instant occurredAt) {

    static final String TYPE = "task.commented";

    /** What somebody said goes with them when they are erased, though it comes late. */
    List<PersonalNotice> notices(String topic) {
        return actorId.equals(UserId.NOBODY.value()) ? List.of() : told(topic);
    }

    private List<PersonalNotice> told(String topic) {
        return List.of(
                new PersonalNotice(
                        KnownTopic.TASK_MENTIONED,
                        notice(topic, true),
                        users(mentions),
                        MailTemplate.MENTION,
                        Map.of("title", title, "excerpt", excerpt)),
                PersonalNotice.inInbox(KnownTopic.TASK_COMMENTED, notice(topic, false), others(), title));
    }

    /** Who is told without being mentioned. */
    private Set<UserId> others() {
        Set<String> rest = new HashSet<>(audience);
        rest.removeAll(mentions);
        return users(rest);
    }

    /** @param mentioned whether it is for someone whom the comment mentions */
    private Notice notice(String topic, boolean mentioned) {
        return new Notice(
                topic, TYPE, (mentioned ? "You were mentioned: " : "New comment: ") + title, excerpt, data(mentioned));
    }

    private CommentSummary data(boolean mentioned) {
        return new CommentSummary(taskId, projectId, title, commentId, excerpt, mentioned, actorId, occurredAt);
    }

    private static Set<UserId> users(Set<String> ids) {
        return ids.stream().filter(user -> !user.isBlank()).map(UserId::new).collect(Collectors.toUnmodifiableSet());
    }
}

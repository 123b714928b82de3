package io.groundwork.notification.preference;

import io.groundwork.notification.topic.TopicName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The topics that come with the service, and where they are told of unless a person says otherwise. */
public enum KnownTopic {
    TASK_ASSIGNED("tasks.assigned", Reach.EVERYWHERE),
    TASK_MENTIONED("tasks.mentioned", Reach.EVERYWHERE),
    TASK_DUE_SOON("tasks.due-soon", Reach.EVERYWHERE),
    TASK_COMMENTED("tasks.commented", Reach.INBOX_ONLY),
    TASK_CHANGED("tasks.changed", Reach.INBOX_ONLY),
    JOBS("job.events", Reach.EVERYWHERE),
    FILES("file.events", Reach.EVERYWHERE),
    HIGH_VALUE_ORDERS("orders.high-value", Reach.EVERYWHERE),
    TELEMETRY_ALERTS("telemetry.alerts", Reach.EVERYWHERE),
    /** Mails that collect others; without them, whoever asked for digests gets no mail of what they would collect. */
    DIGESTS("digests", Reach.MAIL_ONLY),
    /** Verification, reset, invitation, change of address and the like: they cannot be switched off or put off. */
    ACCOUNT_SECURITY("account.security", Reach.EVERYWHERE);

    private enum Reach {
        EVERYWHERE,
        INBOX_ONLY,
        MAIL_ONLY;

        boolean includes(Channel channel) {
            return switch (this) {
                case EVERYWHERE -> true;
                case INBOX_ONLY -> channel == Channel.INBOX;
                case MAIL_ONLY -> channel == Channel.MAIL;
            };
        }
    }

    private final String topic;
    private final Reach reach;

    KnownTopic(String topic, Reach reach) {
        this.topic = topic;
        this.reach = reach;
    }

    static List<TopicName> names() {
        return Arrays.stream(values()).map(KnownTopic::topic).toList();
    }

    /** A topic that somebody made is told of wherever it was subscribed to. */
    static boolean byDefault(TopicName topic, Channel channel) {
        return of(topic).map(known -> known.reach.includes(channel)).orElse(true);
    }

    static Optional<KnownTopic> of(TopicName topic) {
        return Arrays.stream(values())
                .filter(known -> known.topic.equals(topic.value()))
                .findFirst();
    }

    public TopicName topic() {
        return new TopicName(topic);
    }

    boolean isLocked() {
        return this == ACCOUNT_SECURITY;
    }
}

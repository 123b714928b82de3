package io.groundwork.notification.digest;

import io.groundwork.notification.preference.Channel;
import io.groundwork.notification.preference.KnownTopic;
import io.groundwork.notification.preference.Preference;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a digest says of one of the mails it stands for.
 *
 * @param subscriptionEnded whether it came by a subscription that is no longer active
 */
record DigestItem(
        UUID letterId,
        UserId user,
        TopicName topic,
        String subject,
        String summary,
        Instant createdAt,
        boolean subscriptionEnded) {

    Map<String, Object> variables() {
        return Map.of("title", subject, "summary", summary, "topic", topic.value(), "at", createdAt);
    }

    /** Why its reader does not want it any more; empty when nothing speaks against it. */
    Optional<String> reasonAgainst(Preference now) {
        if (subscriptionEnded) {
            return Optional.of("The subscription is no longer active");
        }
        TopicName muted = now.wants(topic, Channel.MAIL) ? KnownTopic.DIGESTS.topic() : topic;
        return now.wants(muted, Channel.MAIL)
                ? Optional.empty()
                : Optional.of("Mail of %s was switched off".formatted(muted));
    }
}

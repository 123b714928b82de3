package io.groundwork.notification.mail;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.template.RenderedMail;
import io.groundwork.notification.topic.TopicName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail on its way, claimed for one attempt.
 *
 * @param messageId of RFC 5322, with its angle brackets; the same at every attempt, so that a receiver can tell a repeat
 * @param language BCP 47 tag of the text
 * @param attempts attempts made, this one included
 * @param giveUpAt when it is no longer worth sending
 * @param unsubscribeLink null for what concerns the security of an account
 * @param routine null for what concerns the security of an account, which is sent whatever anybody wants
 */
record MailDelivery(
        UUID id,
        String messageId,
        String recipientEmail,
        String language,
        RenderedMail content,
        int attempts,
        Instant createdAt,
        Instant giveUpAt,
        @Nullable String unsubscribeLink,
        @Nullable Routine routine) {

    /** What decides whether it is still wanted. */
    record Routine(UserId user, TopicName topic, boolean subscriptionEnded) {}
}

package io.groundwork.notification.mail;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.template.RenderedMail;
import io.groundwork.notification.topic.TopicName;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail that is worded and waits for its first attempt; for the fields see {@link MailDelivery}. */
record QueuedMail(
        UUID id,
        String messageId,
        String template,
        String recipientEmail,
        UserId userId,
        String language,
        RenderedMail content,
        Instant giveUpAt,
        @Nullable Instant notBefore,
        @Nullable URI unsubscribeLink,
        @Nullable TopicName topic) {}

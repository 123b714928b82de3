package io.groundwork.notification.subscription;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person asked to be told.
 *
 * @param endpoint empty for an inbox, and for mail to the address of the account
 * @param disabledReason null unless it is disabled
 * @param confirmed whether whoever reads what is sent there has agreed to it
 * @param confirmationSentAt of the last mail that asked; null when none was sent
 * @param filter null when every message of the topic passes
 */
record Subscription(
        SubscriptionId id,
        UserId subscriber,
        TopicName topic,
        Protocol protocol,
        String endpoint,
        SubscriptionState state,
        @Nullable String disabledReason,
        boolean confirmed,
        @Nullable Instant confirmationSentAt,
        @Nullable Filter filter,
        long version,
        Instant createdAt) {}

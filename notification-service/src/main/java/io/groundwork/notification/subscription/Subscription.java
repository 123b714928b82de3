package io.groundwork.notification.subscription;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person asked to be told.
 *
 * @param endpoint empty for what has none
 * @param disabledReason null unless it is disabled
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
        @Nullable Filter filter,
        long version,
        Instant createdAt) {}

package io.groundwork.notification.subscription;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param filter null when every message of the topic passes */
record Subscription(
        SubscriptionId id,
        UserId subscriber,
        TopicName topic,
        Protocol protocol,
        @Nullable Filter filter,
        long version,
        Instant createdAt) {}

package io.groundwork.notification.subscription;

import io.groundwork.notification.recipient.UserId;
import java.time.Instant;

record Subscription(
        SubscriptionId id, UserId subscriber, TopicName topic, Protocol protocol, long version, Instant createdAt) {}

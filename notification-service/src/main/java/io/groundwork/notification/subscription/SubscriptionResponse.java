package io.groundwork.notification.subscription;

import java.time.Instant;
import java.util.UUID;

record SubscriptionResponse(UUID id, String topic, Protocol protocol, Instant createdAt) {

    static SubscriptionResponse of(Subscription subscription) {
        return new SubscriptionResponse(
                subscription.id().value(),
                subscription.topic().value(),
                subscription.protocol(),
                subscription.createdAt());
    }
}

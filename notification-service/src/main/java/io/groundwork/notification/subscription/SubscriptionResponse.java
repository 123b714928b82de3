package io.groundwork.notification.subscription;

import io.groundwork.notification.filter.FilterScope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

record SubscriptionResponse(
        UUID id,
        String topic,
        Protocol protocol,
        @Nullable String endpoint,
        SubscriptionState state,
        @Nullable String disabledReason,

        @Schema(types = "object") @Nullable JsonNode filterPolicy,
        @Nullable FilterScope filterPolicyScope,
        Instant createdAt) {

    static SubscriptionResponse of(Subscription subscription) {
        Filter filter = subscription.filter();
        return new SubscriptionResponse(
                subscription.id().value(),
                subscription.topic().value(),
                subscription.protocol(),
                subscription.endpoint().isEmpty() ? null : subscription.endpoint(),
                subscription.state(),
                subscription.disabledReason(),
                filter == null ? null : filter.policy(),
                filter == null ? null : filter.scope(),
                subscription.createdAt());
    }
}

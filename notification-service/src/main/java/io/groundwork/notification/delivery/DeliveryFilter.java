package io.groundwork.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which deliveries; null leaves a field open. {@code from} is included, {@code to} is not. */
record DeliveryFilter(
        @Nullable String messageId,
        @Nullable UUID subscriptionId,
        @Nullable String topic,
        @Nullable DeliveryState state,
        @Nullable Instant from,
        @Nullable Instant to) {}

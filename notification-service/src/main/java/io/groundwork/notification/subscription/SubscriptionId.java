package io.groundwork.notification.subscription;

import java.util.UUID;

/** A UUIDv7. */
record SubscriptionId(UUID value) {}

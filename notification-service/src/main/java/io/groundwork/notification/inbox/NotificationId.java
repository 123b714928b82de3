package io.groundwork.notification.inbox;

import java.util.UUID;

/** A UUIDv7. */
public record NotificationId(UUID value) {}

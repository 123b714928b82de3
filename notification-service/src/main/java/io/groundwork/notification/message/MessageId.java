package io.groundwork.notification.message;

import java.util.UUID;

/** A UUIDv7 of ours, beside the publisher's own message id. */
record MessageId(UUID value) {}

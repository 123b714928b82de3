package io.groundwork.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record OutboxRow(
        UUID id,
        OutgoingEvent event,
        String payload,
        Instant occurredAt,
        @Nullable String traceparent) {}

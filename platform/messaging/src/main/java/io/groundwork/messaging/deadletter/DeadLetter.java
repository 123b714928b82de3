package io.groundwork.messaging.deadletter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One failed record, as lists show it.
 *
 * @param eventId id under which the inbox knows it; the same after a redrive
 * @param exception class of the exception
 * @param redrives how often it had been sent again before this failure
 */
record DeadLetter(
        UUID id,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        String eventId,
        @Nullable String eventType,
        String consumerGroup,
        String exception,
        String message,
        Instant failedAt,
        int redrives,
        DeadLetterState state,
        @Nullable Instant redrivenAt) {}

package io.groundwork.registration.client;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new secret.
 *
 * @param overlapSeconds for which the old secret stays good beside the new one, so that all copies of a client can change over; none
 *     when left out
 */
record SecretRequest(@PositiveOrZero @Max(86_400) @Nullable Long overlapSeconds) {

    Duration overlap() {
        return Duration.ofSeconds(overlapSeconds == null ? 0 : overlapSeconds);
    }
}

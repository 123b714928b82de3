package io.groundwork.gateway.limit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * A token bucket's size.
 *
 * @param rate tokens a second that come back
 * @param burst tokens of a full bucket
 */
record Limit(
        @Min(1) @Max(1_000_000) int rate,
        @Min(1) @Max(10_000_000) int burst) {

    /** The time in which an empty bucket fills: the window of the quota, in whole seconds rounded up. */
    Duration window() {
        return Duration.ofSeconds(Math.ceilDiv(burst, rate));
    }
}

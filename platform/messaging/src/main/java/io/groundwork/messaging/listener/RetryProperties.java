package io.groundwork.messaging.listener;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a failing event is tried again. While it waits, only its own partition waits with it.
 *
 * @param maxAttempts attempts in all before the dead-letter topic; failures of the infrastructure are not counted
 * @param initialInterval pause after the first failure
 * @param multiplier factor from one pause to the next
 * @param maxInterval longest pause
 * @param jitter part of the pause that is random: 0.5 gives half to all of it
 */
@Validated
@ConfigurationProperties("groundwork.messaging.retry")
record RetryProperties(
        @DefaultValue("5") @Min(1) int maxAttempts,
        @DefaultValue("1s") Duration initialInterval,
        @DefaultValue("2") @DecimalMin("1") double multiplier,
        @DefaultValue("30s") Duration maxInterval,

        @DefaultValue("0.5") @DecimalMin("0") @DecimalMax("1")
        double jitter) {

    /** @param random 0 to 1 */
    Duration pauseAfter(int failures, double random) {
        double grown = (double) initialInterval.toMillis() * Math.pow(multiplier, Math.max(0, failures - 1));
        double full = Math.min((double) maxInterval.toMillis(), grown);
        return Duration.ofMillis(Math.round(full * (1 - jitter * random)));
    }
}

package io.groundwork.gateway.resilience;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the gateway treats a service in trouble.
 *
 * @param failureRate percentage of failing calls, of the last {@code window}, that opens a service's circuit
 * @param window calls looked at
 * @param minimumCalls calls before the rate counts
 * @param openFor how long an open circuit answers for the service before a few calls try it again
 * @param retries repeats of one GET or HEAD
 * @param retryRatio repeats earned by each call of a service: 0.1 lets one call in ten be repeated
 */
@Validated
@ConfigurationProperties("groundwork.gateway.resilience")
record ResilienceProperties(
        @DefaultValue("50") @DecimalMin("1") @DecimalMax("100")
        float failureRate,

        @DefaultValue("50") @Min(2) int window,
        @DefaultValue("20") @Min(2) int minimumCalls,
        @DefaultValue("5s") Duration openFor,
        @DefaultValue("2") @Min(0) @Max(5) int retries,

        @DefaultValue("0.1") @DecimalMin("0") @DecimalMax("1")
        double retryRatio) {}

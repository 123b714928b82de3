package io.groundwork.notification.delivery;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Deliveries to endpoints.
 *
 * @param schedule waits before each attempt, the first included; after as many failures a delivery is dead
 * @param jitter how much longer a wait may be at random, as a share of it
 * @param longestRetryAfter upper bound of what an endpoint may ask for with {@code Retry-After}
 * @param poll how often due deliveries are looked for without a wake-up
 * @param lease how long a claimed delivery is kept from other replicas; longer than a call can take
 * @param batch deliveries claimed at a time by one replica
 * @param perEndpoint deliveries to one endpoint that one replica has claimed and not yet noted, at most
 * @param perFailingEndpoint the same for an endpoint whose last call failed: many that never answer must not fill a replica
 * @param inFlight deliveries that one replica has claimed and not yet noted, at most
 */
@Validated
@ConfigurationProperties("groundwork.delivery")
record DeliveryProperties(
        @DefaultValue({"0s", "5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"}) @NotEmpty
        List<Duration> schedule,

        @DefaultValue("0.1") @DecimalMin("0") @DecimalMax("1")
        double jitter,

        @DefaultValue("24h") Duration longestRetryAfter,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("500") @Min(1) int batch,
        @DefaultValue("16") @Min(1) int perEndpoint,
        @DefaultValue("4") @Min(1) int perFailingEndpoint,
        @DefaultValue("5000") @Min(1) int inFlight) {}

package io.groundwork.ingest.click;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How page views are counted.
 *
 * @param retention longest window that can be asked for; a user's views older than this before the newest one are forgotten
 * @param keyPrefix start of every Redis key; the braces keep all of them in one slot of a Redis Cluster
 * @param chunk views counted by one run of the script, which Redis does nothing beside
 */
@Validated
@ConfigurationProperties("groundwork.clicks")
record ClickSettings(
        @DefaultValue("7d") @DurationMin(hours = 1) Duration retention,
        @DefaultValue("ingest:{clicks}:") String keyPrefix,
        @DefaultValue("500") @Min(1) @Max(1000) int chunk) {

    /** A bucket is filled for an hour at most and must then last for the longest window; a day covers slow clocks. */
    Duration expiry() {
        return retention.plusDays(1);
    }
}

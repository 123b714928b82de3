package io.groundwork.idempotency;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How repeats are recognised.
 *
 * @param retention how long an answer is kept; after that the key is new again
 * @param purgeInterval time between two purges
 * @param maxBody largest body of a request with a key; it is held in memory. A larger one is answered with 413.
 */
@Validated
@ConfigurationProperties("groundwork.idempotency")
record IdempotencyProperties(
        @DefaultValue("24h") @DurationMin(seconds = 1) Duration retention,
        @DefaultValue("1h") @DurationMin(seconds = 1) Duration purgeInterval,
        @DefaultValue("16MB") DataSize maxBody) {}

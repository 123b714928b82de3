package io.groundwork.messaging.relay;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the outbox is emptied.
 *
 * @param enabled whether this process may become the active relay
 * @param batchSize rows read and sent at a time; each may be as large as Kafka takes
 * @param pollInterval longest time for which an event waits when its wake-up was lost
 * @param takeoverInterval how often a standby tries to become the active relay
 * @param maxBackoff longest pause between attempts while the database or Kafka is away
 */
@Validated
@ConfigurationProperties("groundwork.messaging.relay")
record RelayProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500") @Min(1) @Max(10_000) int batchSize,
        @DefaultValue("500ms") Duration pollInterval,
        @DefaultValue("1s") Duration takeoverInterval,
        @DefaultValue("5s") Duration maxBackoff) {}

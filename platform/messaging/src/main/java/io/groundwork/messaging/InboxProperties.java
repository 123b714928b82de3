package io.groundwork.messaging;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the inbox remembers.
 *
 * @param retention how long an event id is kept; a repeat that comes later takes effect again. Longer than Kafka keeps the
 *     topic that is replayed.
 * @param purgeInterval time between two purges
 */
@Validated
@ConfigurationProperties("groundwork.messaging.inbox")
record InboxProperties(
        @DefaultValue("14d") @DurationMin(seconds = 1) Duration retention,
        @DefaultValue("1h") @DurationMin(seconds = 1) Duration purgeInterval) {}

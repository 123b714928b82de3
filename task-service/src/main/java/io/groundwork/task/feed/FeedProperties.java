package io.groundwork.task.feed;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the feed remembers.
 *
 * @param retention how long a change is kept, and so how long a client may stay away
 * @param purgeInterval time between two purges
 */
@Validated
@ConfigurationProperties("groundwork.changes")
record FeedProperties(
        @DefaultValue("30d") @DurationMin(minutes = 1) Duration retention,
        @DefaultValue("1h") @DurationMin(seconds = 1) Duration purgeInterval) {}

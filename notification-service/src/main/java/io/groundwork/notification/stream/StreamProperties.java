package io.groundwork.notification.stream;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Live streams.
 *
 * @param heartbeat how long a stream stays silent before a comment is sent, which keeps proxies from closing it
 * @param safetyPoll how often a replica looks for news by itself, which bounds the delay when Redis is away
 * @param tokenCheck how often open streams are checked for revoked tokens
 * @param pageSize events read from the database at a time for one stream
 * @param readers statements that may read for streams at the same time; keeps connections free for everything else
 * @param readTogether streams that one statement reads for, at most
 * @param maxPerUser streams one user may have open at one replica; one more closes the oldest
 * @param retry what a client is told to wait before it connects again
 */
@Validated
@ConfigurationProperties("groundwork.stream")
record StreamProperties(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("5s") Duration safetyPoll,
        @DefaultValue("1s") Duration tokenCheck,
        @DefaultValue("100") @Min(1) int pageSize,
        @DefaultValue("4") @Min(1) int readers,
        @DefaultValue("200") @Min(1) int readTogether,
        @DefaultValue("20") @Min(1) int maxPerUser,
        @DefaultValue("1s") Duration retry) {}

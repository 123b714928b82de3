package io.groundwork.task.cache;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The cache of single tasks and memberships.
 *
 * @param enabled whether there is one; the service is right without, and slower
 * @param localTtl how long a replica answers from its own memory, counted from before it read; the removal of a member waits for it,
 *     so it is the same on every replica
 * @param localSize entries of each kind that a replica keeps in its memory
 * @param ttl how long Redis keeps what was read
 * @param timeout how long one call to Redis may take
 * @param pause how long Redis is left alone after a call to it failed
 */
@Validated
@ConfigurationProperties("groundwork.cache")
record CacheProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("250ms") Duration localTtl,
        @DefaultValue("10000") @Min(1) int localSize,
        @DefaultValue("60s") Duration ttl,
        @DefaultValue("100ms") Duration timeout,
        @DefaultValue("1s") Duration pause) {}

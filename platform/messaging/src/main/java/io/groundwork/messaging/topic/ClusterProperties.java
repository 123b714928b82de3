package io.groundwork.messaging.topic;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How new topics are laid out; the same for every service of an installation.
 *
 * @param partitions partitions of each topic; more cannot be had later without breaking the order of keys
 * @param replication copies of each partition ({@code GROUNDWORK_KAFKA_REPLICATION}); with three or more, two must confirm
 */
@Validated
@ConfigurationProperties("groundwork.kafka")
record ClusterProperties(
        @DefaultValue("6") @Min(1) int partitions,
        @DefaultValue("1") @Min(1) short replication) {}

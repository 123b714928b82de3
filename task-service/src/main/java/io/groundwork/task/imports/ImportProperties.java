package io.groundwork.task.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How files of tasks are taken in.
 *
 * @param workers imports that one replica goes on with at a time
 * @param chunkRows most rows planned in one transaction
 * @param chunkSize most bytes of the file in one transaction
 * @param maxRow longest row; a longer one is rejected
 * @param pollInterval how often a replica looks for imports that another one took in, or left behind
 * @param attempts how often one transaction may fail in a row before its import does
 * @param maxWait longest that {@code Prefer: wait} is honoured; keep it below the gateway's response timeout
 * @param receiveTimeout how long an upload that was cut off is kept
 * @param retention how long an import that has ended can be read
 * @param purgeInterval time between two purges
 */
@Validated
@ConfigurationProperties("groundwork.imports")
record ImportProperties(
        @DefaultValue("2") @Min(0) @Max(32) int workers,
        @DefaultValue("500") @Min(1) @Max(10_000) int chunkRows,
        @DefaultValue("1MB") DataSize chunkSize,
        @DefaultValue("256KB") DataSize maxRow,
        @DefaultValue("1s") @DurationMin(millis = 1) Duration pollInterval,
        @DefaultValue("10") @Min(1) int attempts,
        @DefaultValue("25s") @DurationMin(seconds = 0) Duration maxWait,
        @DefaultValue("24h") @DurationMin(minutes = 1) Duration receiveTimeout,
        @DefaultValue("30d") @DurationMin(minutes = 1) Duration retention,
        @DefaultValue("1h") @DurationMin(seconds = 1) Duration purgeInterval) {}

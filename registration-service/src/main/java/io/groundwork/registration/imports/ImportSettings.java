package io.groundwork.registration.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How files of users are taken in.
 *
 * @param chunkRows about how many rows are imported in one transaction
 * @param chunkSize about how many bytes of the file are imported in one transaction
 * @param maxRow longest row; a longer one is rejected
 * @param maxSize longest file
 * @param pollInterval how often a replica looks for imports that another one took in, or left behind
 * @param attempts how often one transaction may fail in a row before its import does
 * @param uploadTimeout how long an upload that was cut may be gone on with; then nothing of it is kept
 * @param retention how long an import that has ended can be read
 */
@Validated
@ConfigurationProperties("groundwork.registration.imports")
record ImportSettings(
        @DefaultValue("1000") @Min(1) @Max(10_000) int chunkRows,
        @DefaultValue("1MB") DataSize chunkSize,
        @DefaultValue("16KB") DataSize maxRow,
        @DefaultValue("1GB") DataSize maxSize,
        @DefaultValue("1s") @DurationMin(millis = 1) Duration pollInterval,
        @DefaultValue("12") @Min(1) int attempts,
        @DefaultValue("24h") @DurationMin(seconds = 1) Duration uploadTimeout,
        @DefaultValue("30d") @DurationMin(seconds = 1) Duration retention) {}

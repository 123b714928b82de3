package io.groundwork.task.trash;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the trash keeps.
 *
 * @param retention how long something can be restored after it was deleted
 * @param purgeBatchSize how many tasks one transaction of a purge removes
 */
@Validated
@ConfigurationProperties("groundwork.trash")
record TrashProperties(
        @DefaultValue("30d") @DurationMin(minutes = 1) Duration retention,
        @DefaultValue("1000") @Min(1) @Max(100_000) int purgeBatchSize) {}

package io.groundwork.task.export;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How projects are given out as files.
 *
 * @param concurrency exports that one replica writes at a time, each of which holds a database connection; more are asked to come
 *     again
 * @param fetchSize tasks read from the database at a time
 */
@Validated
@ConfigurationProperties("groundwork.export")
record ExportProperties(
        @DefaultValue("4") @Min(1) int concurrency,
        @DefaultValue("500") @Min(1) int fetchSize) {}

package io.groundwork.task.cleanup;

import jakarta.validation.constraints.NotBlank;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the cleanup runs by itself.
 *
 * @param cron six fields, seconds first, in Spring's syntax; {@code -} for never
 * @param zone time zone of the cron expression
 */
@Validated
@ConfigurationProperties("groundwork.cleanup")
record CleanupProperties(
        @DefaultValue("0 0 3 * * *") @NotBlank String cron,
        @DefaultValue("UTC") ZoneId zone) {}

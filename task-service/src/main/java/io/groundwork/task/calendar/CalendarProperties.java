package io.groundwork.task.calendar;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Calendar feeds.
 *
 * @param publicUrl where callers reach the suite, for the addresses given to calendars
 * @param maxTasks tasks in one feed: those with the latest dates
 */
@Validated
@ConfigurationProperties("groundwork.calendar")
record CalendarProperties(
        @NotNull URI publicUrl,
        @DefaultValue("10000") @Min(1) int maxTasks) {}

package io.groundwork.task.reminder;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Reminders of tasks that are due soon.
 *
 * @param leadTime how long before a task is due its assignee hears of it; 0 for never
 * @param interval how often it is looked which tasks that are
 */
@Validated
@ConfigurationProperties("groundwork.reminders")
record ReminderProperties(
        @DefaultValue("24h") Duration leadTime,
        @DefaultValue("1m") Duration interval) {}

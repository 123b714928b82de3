package io.groundwork.notification.retention;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long things are kept.
 *
 * @param notifications items of inboxes, read or not
 * @param messages published messages with the log of their deliveries, once none is pending; also how long a message id is known
 *     as a repeat
 * @param mails mails that were sent or given up
 * @param interval between two purges
 * @param batch rows deleted by one statement
 */
@Validated
@ConfigurationProperties("groundwork.retention")
record RetentionProperties(
        @DefaultValue("90d") Duration notifications,
        @DefaultValue("30d") Duration messages,
        @DefaultValue("30d") Duration mails,
        @DefaultValue("1h") Duration interval,
        @DefaultValue("5000") @Min(1) int batch) {}

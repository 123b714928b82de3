package io.groundwork.notification.mail;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Mail; the server itself is {@code spring.mail}.
 *
 * @param from sender of every mail, as an RFC 5322 mailbox; its domain also ends the Message-ID
 * @param bounceAddress where other mail servers report what they could not deliver; empty for the address of {@code from}
 * @param poll how often due mails are looked for without a wake-up: new ones of a crashed replica, and retries
 * @param connections open to the mail server at once by one replica, each with one mail at a time
 * @param batch mails that one replica has claimed and not yet noted, at most
 * @param lease how long a claimed mail is kept from other replicas; longer than the SMTP timeouts together, once for each
 *     {@code connections} in {@code batch}, or it is sent twice
 * @param firstRetry wait after the first failure; doubles with each further one
 * @param longestRetry upper bound of that wait
 */
@Validated
@ConfigurationProperties("groundwork.mail")
record MailProperties(
        @DefaultValue("Groundwork <no-reply@groundwork.local>") @NotBlank
        String from,

        @DefaultValue("") String bounceAddress,

        @DefaultValue("1s") Duration poll,
        @DefaultValue("10") @Min(1) int connections,
        @DefaultValue("20") @Min(1) int batch,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("15m") Duration longestRetry) {}

package io.groundwork.registration.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The brake on guessing passwords. From the given number of failures on, the next attempt has to wait: 1 s, then twice as long after
 * each further failure.
 *
 * @param accountFailures failures for one e-mail address, known or not
 * @param addressFailures failures from one network address; more, because a whole office may share it
 * @param longestWait where the doubling stops
 * @param memory after which failures are forgotten
 * @param refusalTime how long a refusal takes that a password was looked at for, known or not; should be longer than the slowest hash that
 *     is imported. One that takes longer is answered after twice the time, and so on
 */
@Validated
@ConfigurationProperties("groundwork.registration.throttle")
record ThrottleSettings(
        @DefaultValue("5") @Positive int accountFailures,
        @DefaultValue("50") @Positive int addressFailures,
        @DefaultValue("15m") @NotNull Duration longestWait,
        @DefaultValue("24h") @NotNull Duration memory,
        @DefaultValue("2s") @NotNull @DurationMin Duration refusalTime) {}

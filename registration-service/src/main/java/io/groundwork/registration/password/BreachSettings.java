package io.groundwork.registration.password;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Asking a service about breached passwords, beside the bundled list. Only the first five digits of a hash leave this one.
 *
 * @param rangeUrl address that the five digits are put behind, such as {@code https://api.pwnedpasswords.com/range/}; nobody is asked
 *     when blank
 * @param timeout how long to wait for the answer; without one the bundled list alone decides
 */
@Validated
@ConfigurationProperties("groundwork.registration.passwords.breaches")
record BreachSettings(
        @DefaultValue("") String rangeUrl,
        @DefaultValue("1s") @NotNull Duration timeout) {}

package io.groundwork.registration.token;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When signing keys change.
 *
 * @param rotationPeriod how long a key signs before the next one takes over
 * @param publishAhead how long a key is published before it signs; longer than anybody keeps a fetched key set
 * @param retiredFor how long a key is published after it has signed its last token; longer than any token lives
 */
@Validated
@ConfigurationProperties("groundwork.registration.keys")
record KeySettings(
        @DefaultValue("30d") @NotNull Duration rotationPeriod,
        @DefaultValue("10m") @NotNull Duration publishAhead,
        @DefaultValue("24h") @NotNull Duration retiredFor) {}

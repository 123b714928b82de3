package io.groundwork.registration.session;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long people stay signed in.
 *
 * @param lifetime after which a session ends, however busy
 * @param idleLifetime after which a session that is not refreshed ends: the validity of each refresh token
 */
@Validated
@ConfigurationProperties("groundwork.registration.sessions")
record SessionSettings(
        @DefaultValue("30d") @NotNull Duration lifetime,
        @DefaultValue("7d") @NotNull Duration idleLifetime) {}

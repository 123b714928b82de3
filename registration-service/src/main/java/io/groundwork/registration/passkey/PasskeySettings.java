package io.groundwork.registration.passkey;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Passkeys.
 *
 * @param rpId the domain that passkeys are bound to; the issuer's host when left out. Changing it makes all passkeys useless
 * @param origins where the login page may be open; the issuer's origin when left out
 * @param challengeValidity for which a browser may take to answer
 * @param perAccount passkeys that one account may have
 */
@Validated
@ConfigurationProperties("groundwork.registration.passkeys")
record PasskeySettings(
        @Nullable String rpId,
        @DefaultValue List<String> origins,
        @DefaultValue("5m") @NotNull Duration challengeValidity,
        @DefaultValue("20") int perAccount) {}

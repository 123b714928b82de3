package io.groundwork.registration.vault;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The one secret everything else is sealed with.
 *
 * @param key at least 32 characters of random text, such as {@code openssl rand -base64 32}; from
 *     {@code GROUNDWORK_KEY_ENCRYPTION_KEY}. The same on every replica; without it the signing keys in the database are lost
 */
@Validated
@ConfigurationProperties("groundwork.registration.vault")
record VaultSettings(
        @NotNull
        @Size(
                min = 32,
                message =
                        "GROUNDWORK_KEY_ENCRYPTION_KEY must be at least 32 random characters (openssl rand -base64 32)")
        String key) {

    @Override
    public String toString() {
        return "VaultSettings[key=***]";
    }
}

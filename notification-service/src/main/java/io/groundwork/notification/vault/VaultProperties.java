package io.groundwork.notification.vault;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The one secret that the keys of webhooks are sealed with.
 *
 * @param key at least 32 characters of random text; from {@code GROUNDWORK_WEBHOOK_ENCRYPTION_KEY}. The same on every replica;
 *     without it webhooks in the database can no longer be signed
 */
@Validated
@ConfigurationProperties("groundwork.notification.vault")
record VaultProperties(
        @NotNull
        @Size(
                min = 32,
                message =
                        "GROUNDWORK_WEBHOOK_ENCRYPTION_KEY must be at least 32 random characters (openssl rand -base64 32)")
        String key) {

    @Override
    public String toString() {
        return "VaultProperties[key=***]";
    }
}

package io.groundwork.notification.webhook;

import io.groundwork.platform.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Proof that whoever shows one reads what is sent to an endpoint. Tokens are made anew when needed, and kept nowhere. */
@Component
public class ConfirmationTokens {

    private final Vault vault;

    ConfirmationTokens(Vault vault) {
        this.vault = vault;
    }

    public String of(UUID subscription, String endpoint) {
        return vault.token("confirmation " + subscription + " " + endpoint);
    }

    public boolean matches(String token, UUID subscription, String endpoint) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8),
                of(subscription, endpoint).getBytes(StandardCharsets.UTF_8));
    }
}

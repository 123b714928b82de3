package io.groundwork.registration.client;

import io.groundwork.platform.vault.Vault;
import io.groundwork.registration.vault.OpaqueToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps client secrets as keyed hashes. A machine's secret is random and long, so nothing is gained by a slow hash, and every grant
 * pays for one.
 */
@Component
public class ClientSecrets {

    static final String SEPARATOR = " ";

    private final Vault vault;

    ClientSecrets(Vault vault) {
        this.vault = vault;
    }

    /** A new secret, to be shown once. */
    static String random() {
        return OpaqueToken.random().value();
    }

    String hash(CharSequence secret) {
        return vault.fingerprint("client-secret", secret.toString()).hex();
    }

    /** As the protocol endpoints want it. Not a bean: nobody else shall take it for passwords of people. */
    public PasswordEncoder asEncoder() {
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence secret) {
                return secret == null ? null : hash(secret);
            }

            @Override
            public boolean matches(@Nullable CharSequence secret, @Nullable String hashes) {
                return secret != null && hashes != null && isOneOf(hash(secret), hashes);
            }
        };
    }

    private static boolean isOneOf(String hash, String hashes) {
        return Arrays.stream(hashes.split(SEPARATOR)).anyMatch(it -> MessageDigest.isEqual(bytes(hash), bytes(it)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

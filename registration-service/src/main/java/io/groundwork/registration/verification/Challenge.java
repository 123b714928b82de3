package io.groundwork.registration.verification;

import io.groundwork.platform.vault.Digest;
import io.groundwork.platform.vault.Vault;
import io.groundwork.registration.vault.OpaqueToken;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * The two ways to answer a verification mail: its link, or its code.
 *
 * @param code eight digits, good only together with the registration's id
 */
record Challenge(OpaqueToken link, String code) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 100_000_000;

    static Challenge random() {
        return new Challenge(OpaqueToken.random(), String.format(Locale.ROOT, "%08d", RANDOM.nextInt(CODES)));
    }

    /** Keyed, and bound to the registration: the same code of another one has another hash. */
    static Digest codeHash(Vault vault, RegistrationId id, String code) {
        return vault.fingerprint("verification-code", id.value() + ":" + code);
    }

    @Override
    public String toString() {
        return "[challenge]";
    }
}

package io.groundwork.registration.emailchange;

import io.groundwork.platform.vault.Digest;
import io.groundwork.platform.vault.Vault;
import io.groundwork.registration.vault.OpaqueToken;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * What is mailed to one of the two addresses.
 *
 * @param code eight digits, good only together with the change's id
 */
record Challenge(Side side, OpaqueToken link, String code) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 100_000_000;

    static Challenge random(Side side) {
        return new Challenge(side, OpaqueToken.random(), String.format(Locale.ROOT, "%08d", RANDOM.nextInt(CODES)));
    }

    /** Keyed, and bound to the change: the same code of another one has another hash. */
    static Digest codeHash(Vault vault, EmailChangeId change, String code) {
        return vault.fingerprint("email-change-code", change.value() + ":" + code);
    }

    @Override
    public String toString() {
        return "[challenge]";
    }
}

package io.groundwork.registration.mfa;

import io.groundwork.platform.vault.Digest;
import io.groundwork.platform.vault.Vault;
import io.groundwork.registration.account.AccountId;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Stands for a lost phone, once: two groups of five characters, 50 random bits. Only its keyed hash is kept.
 *
 * @param value such as {@code k7m2p-x9q4t}
 */
record RecoveryCode(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz023456789";
    private static final int GROUP = 5;
    private static final int CODES = 10;

    static List<RecoveryCode> sheet() {
        return IntStream.range(0, CODES)
                .mapToObj(number -> new RecoveryCode(group() + "-" + group()))
                .toList();
    }

    /** Case, spaces and hyphens do not count. */
    static Digest hash(Vault vault, AccountId account, String typed) {
        String code = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return vault.fingerprint("recovery-code", account + ":" + code);
    }

    private static String group() {
        return RANDOM.ints(GROUP, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return "[recovery code]";
    }
}

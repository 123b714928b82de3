package io.groundwork.local.credentials;

import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets that need no quoting in a shell, an address or a URL. */
final class RandomText {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PASSWORD_BYTES = 18;
    private static final int KEY_BYTES = 32;

    private RandomText() {}

    /** 144 bits in 24 characters. */
    static String password() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(PASSWORD_BYTES));
    }

    /** 256 bits as standard Base64. */
    static String key() {
        return Base64.getEncoder().encodeToString(bytes(KEY_BYTES));
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}

package io.groundwork.registration.password;

import java.util.regex.Matcher;

/** The form in which Spring's encoder wants an scrypt hash: costs in hexadecimal, base64 with its padding. */
final class ScryptForm {

    private static final int BLOCK = 8;
    private static final int GROUP = 4;

    private ScryptForm() {}

    /** @param phc with the groups: logarithm of N, lanes, salt, key */
    static String of(Matcher phc) {
        int costs = Integer.parseInt(phc.group(1)) << 16 | BLOCK << 8 | Integer.parseInt(phc.group(2));
        return "$" + Integer.toHexString(costs) + "$" + padded(phc.group(3)) + "$" + padded(phc.group(4));
    }

    private static String padded(String base64) {
        return base64 + "=".repeat((GROUP - base64.length() % GROUP) % GROUP);
    }
}

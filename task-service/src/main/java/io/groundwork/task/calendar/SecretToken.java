package io.groundwork.task.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits that a secret address holds. Only their hash is kept, and looked up: guessing learns nothing from how long it takes. */
record SecretToken(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SecretToken next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Logs and traces must not have it. */
    @Override
    public String toString() {
        return "SecretToken";
    }
}

package io.groundwork.registration.mfa;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What phone and server share (RFC 6238 with its usual values: HMAC-SHA-1, 30 s). Has no readable form but {@link #base32}. */
final class TotpSecret {

    static final int DIGITS = 6;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALGORITHM = "HmacSHA1";
    private static final int LENGTH = 20;
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BASE32_BITS = 5;

    private final byte[] bytes;

    /** Takes what {@link #bytes} gave. */
    TotpSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** 20 random ones. */
    static TotpSecret random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new TotpSecret(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Number of the half minute. */
    static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
    }

    /** RFC 4226, section 5.3. */
    String code(long step, int digits) {
        byte[] hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        String all = String.format(Locale.ROOT, "%010d", number);
        return all.substring(all.length() - digits);
    }

    /** As authenticator apps take it: RFC 4648, without padding. */
    String base32() {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit += BASE32_BITS) {
            int value = 0;
            for (int i = bit; i < bit + BASE32_BITS; i++) {
                value = value << 1 | bit(i);
            }
            text.append(BASE32.charAt(value));
        }
        return text.toString();
    }

    private int bit(int index) {
        int position = index / Byte.SIZE;
        return position < bytes.length ? bytes[position] >> (Byte.SIZE - 1 - index % Byte.SIZE) & 1 : 0;
    }

    private byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}

package io.groundwork.notification.webpush;

import io.groundwork.platform.problem.ProblemException;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;

/** The browser that can read what is pushed: its public key, and a secret that only it and we have. */
public final class PushTarget {

    private static final int SECRET_BYTES = 16;

    private final ECPublicKey publicKey;
    private final byte[] authSecret;

    private PushTarget(ECPublicKey publicKey, byte[] authSecret) {
        this.publicKey = publicKey;
        this.authSecret = authSecret;
    }

    static PushTarget of(byte[] publicKey, byte[] authSecret) {
        return new PushTarget(P256.publicKey(publicKey), authSecret.clone());
    }

    /** As {@code PushSubscription.toJSON()} of a browser gives them; throws 400 for what they cannot be. */
    public static PushTarget read(String p256dh, String auth) {
        byte[] secret = decode("/keys/auth", auth);
        if (secret.length != SECRET_BYTES) {
            throw ProblemException.invalid("/keys/auth", "must be 16 bytes in base64url");
        }
        try {
            return of(decode("/keys/p256dh", p256dh), secret);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("/keys/p256dh", String.valueOf(e.getMessage()));
        }
    }

    ECPublicKey publicKey() {
        return publicKey;
    }

    byte[] authSecret() {
        return authSecret.clone();
    }

    /** Some browsers pad. */
    private static byte[] decode(String pointer, String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(pointer, "must be base64url");
        }
    }
}

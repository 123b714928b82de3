package io.groundwork.registration.passkey;

import io.groundwork.registration.session.SessionId;
import io.groundwork.registration.vault.OpaqueToken;

/**
 * Whom a challenge is made for.
 *
 * @param text what only that session or browser has; only its hash is kept
 */
public record Holder(String text) {

    /** A signed-in person who registers a passkey. */
    static Holder of(SessionId session) {
        return new Holder("session:" + session.value());
    }

    /** A browser at the login page, by the secret of its forms. */
    public static Holder ofBrowser(String formSecret) {
        return new Holder("browser:" + formSecret);
    }

    byte[] hash() {
        return new OpaqueToken(text).hash().bytes();
    }

    @Override
    public String toString() {
        return "[holder]";
    }
}

package io.groundwork.registration.token;

/** A signing key in the database cannot be opened; the service does not start, rather than issue tokens nobody can verify. */
class UnreadableSigningKeyException extends RuntimeException {

    UnreadableSigningKeyException(String id, Throwable cause) {
        super(
                "Signing key " + id
                        + " does not open with this GROUNDWORK_KEY_ENCRYPTION_KEY: was it made with another?",
                cause);
    }
}

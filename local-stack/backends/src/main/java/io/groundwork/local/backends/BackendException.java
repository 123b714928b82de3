package io.groundwork.local.backends;

/** A backend that could not be prepared or started; the message says which and why. */
public class BackendException extends RuntimeException {

    private BackendException(String message, Throwable cause) {
        super(message, cause);
    }

    private BackendException(String message) {
        super(message);
    }

    static BackendException because(String what, Throwable cause) {
        return new BackendException(what + ": " + cause.getMessage(), cause);
    }

    static BackendException of(String message) {
        return new BackendException(message);
    }
}

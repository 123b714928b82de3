package io.groundwork.platform.vault;

/** What was sealed cannot be read: another key, another label, or changed bytes. */
public final class NotOpenedException extends RuntimeException {

    NotOpenedException(String label, Exception cause) {
        super(label + " was sealed with another key, or changed since", cause);
    }
}

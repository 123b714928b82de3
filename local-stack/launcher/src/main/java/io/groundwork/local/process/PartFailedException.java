package io.groundwork.local.process;

import java.time.Duration;

/** A part that never became ready; the message says why, with the last lines of its log. */
public class PartFailedException extends RuntimeException {

    private static final int LINES = 20;

    private PartFailedException(String message) {
        super(message);
    }

    private PartFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    static PartFailedException endedTooOften(Part part, int times) {
        return new PartFailedException(part.name() + " ended " + times + " times before it was ready" + tail(part));
    }

    static PartFailedException tooSlow(Part part, Duration patience) {
        return new PartFailedException(
                part.name() + " was not ready within " + patience.toSeconds() + " s" + tail(part));
    }

    static PartFailedException stopped(Part part) {
        return new PartFailedException(part.name() + " was stopped before it was ready");
    }

    static PartFailedException because(Part part, Exception cause) {
        return cause instanceof PartFailedException failed
                ? failed
                : new PartFailedException("Cannot start " + part.name() + ": " + cause.getMessage(), cause);
    }

    private static String tail(Part part) {
        return "; " + part.log() + " ends with:\n" + String.join("\n", LogTail.of(part.log(), LINES));
    }
}

package io.groundwork.gateway.problem;

import java.time.Duration;

/** The header {@code Retry-After} in its form of whole seconds (RFC 9110, 10.2.3). */
public final class RetryAfter {

    private RetryAfter() {}

    /** Rounded up, and at least one: zero would invite an immediate repeat. */
    public static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}

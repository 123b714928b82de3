package io.groundwork.registration.session;

import java.time.Duration;

/**
 * When an attempt is refused: a whole number of steps after it began, however long its check has taken. Hashes that were made elsewhere
 * take other times than our own, and a refusal that came at once after its hash would tell which kind there is.
 *
 * @param begun by {@link System#nanoTime}
 * @param step in nanoseconds; 0 refuses at once
 */
record RefusalTime(long begun, long step) {

    /** Of an attempt that begins now. */
    static RefusalTime every(Duration step) {
        return new RefusalTime(System.nanoTime(), step.toNanos());
    }

    Duration left() {
        return step == 0 ? Duration.ZERO : leftAt(System.nanoTime());
    }

    Duration leftAt(long now) {
        return Duration.ofNanos(step - (now - begun) % step);
    }

    /** Blocks a virtual thread, and nothing else: whoever waits holds no connection and no place among those that hash. */
    void await() {
        try {
            Thread.sleep(left());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

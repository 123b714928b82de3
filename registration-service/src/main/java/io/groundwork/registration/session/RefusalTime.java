package io.groundwork.registration.session;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

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

    /** Parks a virtual thread, and nothing else: whoever waits holds no connection and no place among those that hash. */
    void await() {
        long end = System.nanoTime() + left().toNanos();
        for (long rest = end - System.nanoTime(); rest > 0; rest = end - System.nanoTime()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            LockSupport.parkNanos(this, rest);
        }
    }
}

package io.groundwork.registration.password;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Bounds how many hashes are computed at once. Fair: who came first is served first. */
class HashingSlots {

    private final Semaphore permits;
    private final Duration timeout;

    HashingSlots(PasswordSettings settings) {
        permits = new Semaphore(settings.permits(), true);
        timeout = settings.queueTimeout();
    }

    /** @throws ProblemException 503 when no slot came free in time */
    <T> T run(Supplier<T> hashing) {
        acquire();
        try {
            return hashing.get();
        } finally {
            permits.release();
        }
    }

    private void acquire() {
        try {
            if (!permits.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static ProblemException busy() {
        return new ProblemException(CommonProblem.UNAVAILABLE, "Too many passwords are being checked at this moment.")
                .withHeader("Retry-After", "1");
    }
}

package io.groundwork.local.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Asks a process whether it is ready, often, for as long as it lives. */
final class ReadyWait {

    private static final Duration INTERVAL = Duration.ofMillis(100);

    private ReadyWait() {}

    /** False when the process ended first. */
    static boolean until(BooleanSupplier ready, Process process) throws InterruptedException {
        while (!ready.getAsBoolean()) {
            if (process.waitFor(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return process.isAlive();
    }
}

package io.groundwork.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Asks again until the answer is right, since what goes through Kafka takes its time. */
final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Await() {}

    /** Runs a check until it throws no {@link DemoFailure}; after 90 s its last failure is the step's. */
    static <T> T until(Supplier<T> check) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return check.get();
            } catch (DemoFailure e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                pause(PAUSE);
            }
        }
    }

    static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}

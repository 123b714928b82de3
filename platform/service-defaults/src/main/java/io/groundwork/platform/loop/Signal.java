package io.groundwork.platform.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiting thread. Any number of raises before a wait count as one, and none is forgotten. */
public final class Signal {

    private final Semaphore raised = new Semaphore(0);

    public void raise() {
        raised.release();
    }

    /** Waits until raised, at most {@code atMost}; false if that time passed. */
    public boolean await(Duration atMost) throws InterruptedException {
        boolean inTime = raised.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        raised.drainPermits();
        return inTime;
    }
}

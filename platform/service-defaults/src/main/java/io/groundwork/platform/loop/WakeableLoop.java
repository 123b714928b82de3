package io.groundwork.platform.loop;

import java.time.Duration;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Background work on one virtual thread: done at once when woken, and every {@code idle} in any case, so that a lost
 * wake-up costs time and nothing else. A step that fails is logged and tried again after the next wait.
 */
public abstract class WakeableLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WakeableLoop.class);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(20);

    private final String name;
    private final Duration idle;
    private final Signal signal = new Signal();
    private volatile @Nullable Thread thread;
    private volatile boolean stopped;
    private boolean failing; // only the loop's own thread looks at it

    protected WakeableLoop(String name, Duration idle) {
        this.name = name;
        this.idle = idle;
    }

    /** Does what there is to do now, and returns. Never called by two threads at once. */
    protected abstract void step();

    /** For work in short portions: goes on until a portion was empty or the loop is stopped. Returns the sum. */
    protected final int untilNothingIsLeft(IntSupplier portion) {
        int done = 0;
        for (int some = portion.getAsInt(); some > 0; some = stopped ? 0 : portion.getAsInt()) {
            done += some;
        }
        return done;
    }

    public final void wake() {
        signal.raise();
    }

    @Override
    public void start() {
        Thread started = Thread.ofVirtual().name(name).unstarted(this::run);
        stopped = false;
        thread = started;
        started.start();
    }

    /** Lets a step that is under way finish. */
    @Override
    public void stop() {
        Thread stopping = thread;
        thread = null;
        stopped = true;
        if (stopping == null) {
            return;
        }
        signal.raise();
        try {
            if (!stopping.join(LONGEST_FAREWELL)) {
                log.warn("{} is still at work; leaving it", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts before whatever makes work for it, web server and Kafka listeners, and stops after them. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (Thread.currentThread().equals(thread)) {
                stepSafely();
                signal.await(idle);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An outage is logged when it begins and when it ends, not at every step. */
    private void stepSafely() {
        try {
            step();
            if (failing) {
                log.info("{} works again", name);
            }
            failing = false;
        } catch (RuntimeException e) {
            if (failing) {
                log.debug("{} fails still", name, e);
            } else {
                log.warn("{} failed and will try again", name, e);
            }
            failing = true;
        }
    }
}

package io.groundwork.registration.imports;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Goes on with whatever imports there are, whichever replica took them in. Stopping waits for the transaction at work. */
@Component
class ImportWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    private final ImportSteps steps;
    private final ImportSettings settings;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    ImportWorker(ImportSteps steps, ImportSettings settings) {
        this.steps = steps;
        this.settings = settings;
    }

    /** Tells the worker that there is something to do. */
    void wake() {
        news.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("user-import-worker").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        Thread working = thread;
        try {
            if (working != null) {
                working.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (running) {
                if (!worked()) {
                    await();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await() throws InterruptedException {
        if (news.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    private boolean worked() {
        try {
            return steps.next();
        } catch (RuntimeException e) {
            log.warn("Imports go on later: {}", e.getClass().getName());
            return false;
        }
    }
}

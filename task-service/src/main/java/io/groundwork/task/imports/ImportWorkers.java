package io.groundwork.task.imports;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Goes on with whatever imports there are, whichever replica took them in. Stopping waits for the transactions at work. */
@Component
class ImportWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportWorkers.class);

    private final ImportSteps steps;
    private final ImportProperties properties;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean running;
    private volatile List<Thread> threads = List.of();

    ImportWorkers(ImportSteps steps, ImportProperties properties) {
        this.steps = steps;
        this.properties = properties;
    }

    /** Tells the workers of this replica that there is something to do. */
    void wake() {
        news.release(properties.workers());
    }

    @Override
    public void start() {
        running = true;
        threads = IntStream.range(0, properties.workers())
                .mapToObj(number ->
                        Thread.ofVirtual().name("import-worker-" + number).start(this::run))
                .toList();
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            for (Thread thread : threads) {
                thread.join();
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
                    news.tryAcquire(properties.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean worked() {
        try {
            return steps.next();
        } catch (RuntimeException e) {
            log.warn("Imports go on later: {}", e.toString());
            return false;
        }
    }
}

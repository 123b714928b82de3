package io.groundwork.task.imports;

import io.groundwork.platform.loop.WakeableLoop;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Goes on with whatever imports there are, whichever replica took them in. Stopping waits for the transactions at work. */
@Component
class ImportWorkers implements SmartLifecycle {

    private final List<Worker> workers;

    ImportWorkers(ImportSteps steps, ImportProperties properties) {
        workers = IntStream.range(0, properties.workers())
                .mapToObj(number -> new Worker(number, steps, properties))
                .toList();
    }

    /** Tells the workers of this replica that there is something to do. */
    void wake() {
        workers.forEach(WakeableLoop::wake);
    }

    @Override
    public void start() {
        workers.forEach(WakeableLoop::start);
    }

    @Override
    public void stop() {
        workers.forEach(WakeableLoop::stop);
    }

    @Override
    public boolean isRunning() {
        return workers.stream().anyMatch(WakeableLoop::isRunning);
    }

    private static final class Worker extends WakeableLoop {

        private final ImportSteps steps;

        Worker(int number, ImportSteps steps, ImportProperties properties) {
            super("import-worker-" + number, properties.pollInterval());
            this.steps = steps;
        }

        @Override
        protected void step() {
            untilNothingIsLeft(() -> steps.next() ? 1 : 0);
        }
    }
}

package io.groundwork.registration.imports;

import io.groundwork.platform.loop.WakeableLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes on with whatever imports there are, whichever replica took them in. Stopping waits for the transaction at work. */
@Component
class ImportWorker extends WakeableLoop {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    private final ImportSteps steps;

    ImportWorker(ImportSteps steps, ImportSettings settings) {
        super("user-import-worker", settings.pollInterval());
        this.steps = steps;
    }

    /** A failure is named and not quoted: the database's messages repeat rows, which are people. */
    @Override
    protected void step() {
        try {
            untilNothingIsLeft(() -> steps.next() ? 1 : 0);
        } catch (RuntimeException e) {
            log.warn("Imports go on later: {}", e.getClass().getName());
        }
    }
}

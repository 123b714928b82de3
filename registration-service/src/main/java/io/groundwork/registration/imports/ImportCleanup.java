package io.groundwork.registration.imports;

import io.groundwork.registration.erasure.ErasedAddresses;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends uploads that nobody goes on with, and forgets imports that ended long ago. Any replica may run it at any time. */
@Component
class ImportCleanup {

    private final EndedImports ended;
    private final ErasedAddresses erased;
    private final ImportSettings settings;
    private final Clock clock;

    ImportCleanup(EndedImports ended, ErasedAddresses erased, ImportSettings settings, Clock clock) {
        this.ended = ended;
        this.erased = erased;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    public void run() {
        Instant now = clock.instant();
        ended.abandoned(now.minus(settings.uploadTimeout()))
                .forEach(id -> ended.failed(id, "The rest of the file did not come in time."));
        ended.removeEndedBefore(now.minus(settings.retention()));
        // One that is being opened now is not seen yet.
        erased.forgetThoseBefore(ended.oldestOpen().orElse(now.minus(settings.uploadTimeout())));
    }
}

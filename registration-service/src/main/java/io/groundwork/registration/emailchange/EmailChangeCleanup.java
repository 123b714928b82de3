package io.groundwork.registration.emailchange;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets changes some time after they ran out. Any replica may run it at any time. */
@Component
class EmailChangeCleanup {

    private static final Duration KEPT = Duration.ofDays(30);

    private final EmailChanges changes;
    private final Clock clock;

    EmailChangeCleanup(EmailChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        changes.removeExpiredBefore(clock.instant().minus(KEPT));
    }
}

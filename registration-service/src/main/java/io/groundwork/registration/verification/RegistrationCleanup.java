package io.groundwork.registration.verification;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets sign-ups some time after they ran out. Any replica may run it at any time. */
@Component
class RegistrationCleanup {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Registrations registrations;
    private final Clock clock;

    RegistrationCleanup(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        registrations.removeExpiredBefore(clock.instant().minus(KEPT));
    }
}

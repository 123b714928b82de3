package io.groundwork.registration.session;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what no longer matters. Any replica may run it at any time. */
@Component
class SessionCleanup {

    private final Sessions sessions;
    private final FailedLogins failures;
    private final ThrottleSettings throttle;
    private final Clock clock;

    SessionCleanup(Sessions sessions, FailedLogins failures, ThrottleSettings throttle, Clock clock) {
        this.sessions = sessions;
        this.failures = failures;
        this.throttle = throttle;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        Instant now = clock.instant();
        sessions.removeExpiredBefore(now);
        failures.forgetBefore(now.minus(throttle.memory()));
    }
}

package io.groundwork.registration.oauth;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets codes a day after they ran out: until then one that comes back is noticed. Any replica may run it at any time. */
@Component
class AuthorizationCleanup {

    private static final Duration KEPT = Duration.ofDays(1);

    private final AuthorizationRequests requests;
    private final Clock clock;

    AuthorizationCleanup(AuthorizationRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        requests.removeExpiredBefore(clock.instant().minus(KEPT));
    }
}

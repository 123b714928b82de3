package io.groundwork.registration.expiry;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Any replica may run it at any time. What cannot be forgotten now keeps nothing else from it. */
@Component
class ForgettingExpired {

    private static final Logger log = LoggerFactory.getLogger(ForgettingExpired.class);

    private final List<Expiring> all;
    private final Clock clock;

    ForgettingExpired(List<Expiring> all, Clock clock) {
        this.all = all;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        all.forEach(this::forget);
    }

    private void forget(Expiring expiring) {
        try {
            expiring.removeExpiredBefore(clock.instant().minus(expiring.kept()));
        } catch (DataAccessException e) {
            log.warn("What ran out is forgotten later: {}", e.getClass().getName());
        }
    }
}

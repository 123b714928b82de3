package io.groundwork.registration.device;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets device requests that ran out. Any replica may run it at any time. */
@Component
class DeviceCleanup {

    private static final Duration KEPT = Duration.ofHours(1);

    private final DeviceRequests requests;
    private final Clock clock;

    DeviceCleanup(DeviceRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** An hour late, so that a device still hears {@code expired_token}. */
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void run() {
        requests.removeExpiredBefore(clock.instant().minus(KEPT));
    }
}

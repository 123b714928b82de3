package io.groundwork.messaging.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What the metrics show. Written by the relay's thread, read by any. */
final class RelayStatus {

    private final Clock clock;
    private final LongAdder published = new LongAdder();
    private volatile @Nullable Backlog backlog;
    private volatile boolean active;

    RelayStatus(Clock clock) {
        this.clock = clock;
    }

    void active(boolean isActive) {
        active = isActive;
    }

    boolean isActive() {
        return active;
    }

    void published(int count) {
        published.add(count);
    }

    long published() {
        return published.sum();
    }

    /** @param seen null when the database cannot be asked */
    void backlog(@Nullable Backlog seen) {
        backlog = seen;
    }

    /** Seconds for which the oldest event has waited: 0 with nothing pending, not a number while nobody knows. */
    double oldestAge() {
        Backlog seen = backlog;
        if (seen == null) {
            return Double.NaN;
        }
        Instant oldest = seen.oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
    }

    double pending() {
        Backlog seen = backlog;
        return seen == null ? Double.NaN : seen.pending();
    }

    double failed() {
        Backlog seen = backlog;
        return seen == null ? Double.NaN : seen.failed();
    }
}

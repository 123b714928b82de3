package io.groundwork.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When to try again. Waits are only ever lengthened at random, so that what failed together does not come back together. */
record RetrySchedule(List<Duration> waits, double jitter, RandomGenerator random) {

    /**
     * The time of the next attempt.
     *
     * @param failures attempts made in this round, from 1
     * @param atLeast what the endpoint asked for
     * @return empty when there is no further attempt
     */
    Optional<Instant> next(Instant now, int failures, Duration atLeast) {
        if (failures >= waits.size()) {
            return Optional.empty();
        }
        Duration wait = waits.get(failures);
        Duration jittered = wait.plusMillis((long) (wait.toMillis() * jitter * random.nextDouble()));
        return Optional.of(now.plus(jittered.compareTo(atLeast) > 0 ? jittered : atLeast));
    }
}

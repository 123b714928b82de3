package io.groundwork.notification.mail;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits that double from {@code first} to {@code longest}, each shortened by up to half at random, so that mails which
 * failed together do not come back together.
 */
record RetrySchedule(Duration first, Duration longest, RandomGenerator random) {

    private static final int MOST_DOUBLINGS = 20;

    /** The wait after this many attempts, from 1. */
    Duration after(int attempts) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        long millis = doubled.compareTo(longest) < 0 ? doubled.toMillis() : longest.toMillis();
        return Duration.ofMillis(millis - random.nextLong(millis / 2 + 1));
    }
}

package io.groundwork.local.process;

import java.time.Duration;

/** Waiting times that double from the first to the longest. */
public record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** For a process of the local stack. */
    public static final Backoff DEFAULT = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    /** Wait before the given restart, counted from 1. */
    public Duration before(int restart) {
        var doubled = first.multipliedBy(1L << Math.min(restart - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}

package io.groundwork.gateway.limit;

import java.time.Duration;

/**
 * What a bucket says to one request.
 *
 * @param remaining whole tokens left
 * @param untilNext time until one token is there; zero when there is one
 * @param untilFull time until the bucket is full
 */
record Verdict(boolean allowed, long remaining, Duration untilNext, Duration untilFull) {

    /** One token, in the unit the buckets count in: with it, {@code rate} tokens a second are {@code rate} units a millisecond. */
    static final long TOKEN = 1_000;

    /**
     * The verdict after a request was counted.
     *
     * @param level what is left, in thousandths of a token
     */
    static Verdict of(boolean allowed, long level, Limit limit) {
        long untilNext = Math.max(0, Math.ceilDiv(TOKEN - level, limit.rate()));
        long untilFull = Math.ceilDiv(limit.burst() * TOKEN - level, limit.rate());
        return new Verdict(allowed, level / TOKEN, Duration.ofMillis(untilNext), Duration.ofMillis(untilFull));
    }
}

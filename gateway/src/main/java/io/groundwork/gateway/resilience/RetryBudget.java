package io.groundwork.gateway.resilience;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps repeats a small share of the calls, so that they cannot double the load on a service that is already failing. Each call
 * earns a fraction of a repeat, up to {@link #MOST} saved ones. Safe for concurrent use.
 */
final class RetryBudget {

    private static final long REPEAT = 1_000;
    private static final long MOST = 10 * REPEAT;

    private final long earned;
    private final AtomicLong saved = new AtomicLong(MOST);

    RetryBudget(double ratio) {
        this.earned = Math.round(ratio * REPEAT);
    }

    void call() {
        saved.accumulateAndGet(earned, (held, more) -> Math.min(MOST, held + more));
    }

    boolean tryRepeat() {
        return saved.getAndUpdate(held -> held >= REPEAT ? held - REPEAT : held) >= REPEAT;
    }
}

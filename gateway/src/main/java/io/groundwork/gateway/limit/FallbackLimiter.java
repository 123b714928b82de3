package io.groundwork.gateway.limit;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Asks the shared limiter, and the local one when the shared one is away or slow. After a failure the shared one is left alone
 * for {@link #PAUSE}, then a single request tries it again: an outage costs nobody else the timeout.
 */
final class FallbackLimiter implements Limiter {

    static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(FallbackLimiter.class);

    private final Limiter shared;
    private final Limiter local;
    private final Duration patience;
    private final InstantSource clock;
    private final Counter fallbacks;
    private final AtomicLong pausedUntil = new AtomicLong(Long.MIN_VALUE);

    FallbackLimiter(Limiter shared, Limiter local, Duration patience, InstantSource clock, Counter fallbacks) {
        this.shared = shared;
        this.local = local;
        this.patience = patience;
        this.clock = clock;
        this.fallbacks = fallbacks;
    }

    @Override
    public Mono<Verdict> take(Bucket bucket) {
        return Mono.defer(() -> mayAsk() ? ask(bucket) : decideHere(bucket));
    }

    private Mono<Verdict> ask(Bucket bucket) {
        return shared.take(bucket)
                .timeout(patience)
                .doOnNext(verdict -> resume())
                .onErrorResume(failure -> {
                    pause(failure);
                    return decideHere(bucket);
                });
    }

    private Mono<Verdict> decideHere(Bucket bucket) {
        fallbacks.increment();
        return local.take(bucket);
    }

    /** True when not paused; and for the one request that finds the pause over and starts the next one. */
    private boolean mayAsk() {
        long until = pausedUntil.get();
        long now = clock.millis();
        return until == Long.MIN_VALUE || (now >= until && pausedUntil.compareAndSet(until, now + PAUSE.toMillis()));
    }

    private void pause(Throwable failure) {
        if (pausedUntil.getAndSet(clock.millis() + PAUSE.toMillis()) == Long.MIN_VALUE) {
            log.warn("Rate limits are counted locally: Redis does not answer", failure);
        }
    }

    private void resume() {
        if (pausedUntil.getAndSet(Long.MIN_VALUE) != Long.MIN_VALUE) {
            log.info("Rate limits are counted in Redis again");
        }
    }
}

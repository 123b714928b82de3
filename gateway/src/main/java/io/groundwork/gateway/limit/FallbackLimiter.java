package io.groundwork.gateway.limit;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Asks the shared limiter, and the local one when the shared one is away or slow. After a failure the shared one is left alone
 * for {@link #PAUSE}, then a single request tries it again: an outage costs nobody else the timeout. It starts like that too. A
 * try may have to open a connection, which blocks, so it leaves the event loop.
 */
final class FallbackLimiter implements Limiter {

    static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long NOT_PAUSED = Long.MIN_VALUE;
    private static final Logger log = LoggerFactory.getLogger(FallbackLimiter.class);

    private final Limiter shared;
    private final Limiter local;
    private final Duration patience;
    private final InstantSource clock;
    private final Counter fallbacks;
    private final AtomicLong pausedUntil = new AtomicLong(0);

    FallbackLimiter(Limiter shared, Limiter local, Duration patience, InstantSource clock, Counter fallbacks) {
        this.shared = shared;
        this.local = local;
        this.patience = patience;
        this.clock = clock;
        this.fallbacks = fallbacks;
    }

    @Override
    public Mono<Verdict> take(Bucket bucket) {
        return Mono.defer(() -> {
            long until = pausedUntil.get();
            if (until == NOT_PAUSED) {
                return ask(bucket, shared.take(bucket));
            }
            return mayTry(until)
                    ? ask(bucket, shared.take(bucket).subscribeOn(Schedulers.boundedElastic()))
                    : decideHere(bucket);
        });
    }

    /** An answer that comes too late is let go, not cancelled: to cancel a call may take as long as the call. */
    private Mono<Verdict> ask(Bucket bucket, Mono<Verdict> answer) {
        return Mono.fromFuture(answer::toFuture, true)
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

    /** For the one request that finds the pause over; it starts the next one. */
    private boolean mayTry(long until) {
        long now = clock.millis();
        return now >= until && pausedUntil.compareAndSet(until, now + PAUSE.toMillis());
    }

    private void pause(Throwable failure) {
        if (pausedUntil.getAndSet(clock.millis() + PAUSE.toMillis()) == NOT_PAUSED) {
            log.warn("Rate limits are counted locally: Redis does not answer ({})", failure.toString());
        }
    }

    private void resume() {
        if (pausedUntil.getAndSet(NOT_PAUSED) != NOT_PAUSED) {
            log.info("Rate limits are counted in Redis");
        }
    }
}

package io.groundwork.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

/** Buckets of this process alone. Memory is bounded: of very many callers, those seen least are forgotten. */
final class LocalLimiter implements Limiter {

    private static final int CALLERS = 100_000;

    private final InstantSource clock;
    private final Cache<String, Level> levels = Caffeine.newBuilder()
            .maximumSize(CALLERS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    LocalLimiter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Mono<Verdict> take(Bucket bucket) {
        return Mono.fromSupplier(() -> levels.get(bucket.key(), key -> Level.full(bucket.limit(), clock.millis()))
                .take(bucket.limit(), clock.millis()));
    }

    /** The same arithmetic as {@code token-bucket.lua}. */
    private static final class Level {

        private long level;
        private long at;

        private Level(long level, long at) {
            this.level = level;
            this.at = at;
        }

        static Level full(Limit limit, long now) {
            return new Level(limit.burst() * Verdict.TOKEN, now);
        }

        synchronized Verdict take(Limit limit, long now) {
            long refill = Math.max(0, now - at) * limit.rate();
            level = Math.min(limit.burst() * Verdict.TOKEN, level + refill);
            at = Math.max(at, now);
            boolean allowed = level >= Verdict.TOKEN;
            level -= allowed ? Verdict.TOKEN : 0;
            return Verdict.of(allowed, level, limit);
        }
    }
}

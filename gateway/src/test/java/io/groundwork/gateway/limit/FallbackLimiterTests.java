package io.groundwork.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class FallbackLimiterTests {

    private static final Bucket BUCKET = new Bucket("caller", "ann", new Limit(1, 2));
    private static final Verdict SHARED = Verdict.of(true, 77_000, new Limit(1, 100));

    private final Counter fallbacks = new SimpleMeterRegistry().counter("fallbacks");
    private final AtomicInteger asked = new AtomicInteger();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private Mono<Verdict> redis = Mono.just(SHARED);
    private final FallbackLimiter limiter = new FallbackLimiter(
            bucket -> Mono.defer(() -> {
                asked.incrementAndGet();
                return redis;
            }),
            new LocalLimiter(() -> now),
            Duration.ofMillis(50),
            () -> now,
            fallbacks);

    @Test
    void redisDecidesWhileItAnswers() {
        assertThat(take()).isEqualTo(SHARED);
        assertThat(fallbacks.count()).isZero();
    }

    @Test
    void aSilentRedisCostsOneRequestItsPatienceAndTheOthersNothing() {
        take();
        redis = Mono.never();
        long start = System.nanoTime();

        for (int i = 0; i < 1_000; i++) {
            take();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(asked).hasValue(2);
        assertThat(fallbacks.count()).isEqualTo(1_000);
    }

    @Test
    void aRedisThatDoesNotEvenLetGoHoldsNobodyUp() {
        take();
        CountDownLatch end = new CountDownLatch(1);
        redis = Mono.create(call -> call.onCancel(() -> awaitUninterruptibly(end)));

        assertThat(Objects.requireNonNull(limiter.take(BUCKET).block(Duration.ofSeconds(2))))
                .isNotEqualTo(SHARED);
        end.countDown();
    }

    @Test
    void theLocalBucketIsALimitToo() {
        redis = Mono.error(new IllegalStateException("away"));

        assertThat(take().allowed()).isTrue();
        assertThat(take().allowed()).isTrue();
        assertThat(take().allowed()).isFalse();
    }

    @Test
    void redisIsTriedAgainAfterAPause() {
        redis = Mono.error(new IllegalStateException("away"));
        take();
        redis = Mono.just(SHARED);

        assertThat(take()).isNotEqualTo(SHARED);
        now = now.plus(FallbackLimiter.PAUSE);
        assertThat(take()).isEqualTo(SHARED);
        assertThat(take()).isEqualTo(SHARED);
    }

    private static void awaitUninterruptibly(CountDownLatch end) {
        try {
            assertThat(end.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Verdict take() {
        return Objects.requireNonNull(limiter.take(BUCKET).block());
    }
}

package io.groundwork.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.gateway.GatewayTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Flux;

class RedisLimiterIntegrationTests extends GatewayTest {

    private final ReactiveStringRedisTemplate redis;

    @Autowired
    RedisLimiterIntegrationTests(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    @Test
    void twoGatewaysAtOnceAllowExactlyTheBurstAndWhatCameBack() {
        Bucket bucket = new Bucket("test", newSubject(), new Limit(1, 100));
        long start = System.nanoTime();

        List<Verdict> verdicts = Flux.merge(
                        attempts(new RedisLimiter(redis), bucket), attempts(new RedisLimiter(redis), bucket))
                .collectList()
                .block();

        long cameBack = (System.nanoTime() - start) / 1_000_000_000L + 1;
        assertThat(Objects.requireNonNull(verdicts)).hasSize(1_000);
        assertThat(verdicts.stream().filter(Verdict::allowed).count()).isBetween(100L, 100L + cameBack);
    }

    @Test
    void anEmptyBucketSaysWhenToComeBackAndIsForgottenWhenFull() {
        Bucket bucket = new Bucket("test", newSubject(), new Limit(2, 1));
        RedisLimiter limiter = new RedisLimiter(redis);

        assertThat(limiter.take(bucket).block()).returns(true, Verdict::allowed);
        assertThat(Objects.requireNonNull(limiter.take(bucket).block())
                        .untilNext()
                        .toMillis())
                .isBetween(1L, 500L);
        assertThat(Objects.requireNonNull(redis.getExpire(bucket.key()).block()).toMillis())
                .isBetween(1L, 1_500L);
    }

    private static Flux<Verdict> attempts(Limiter limiter, Bucket bucket) {
        return Flux.range(0, 500).flatMap(i -> limiter.take(bucket), 64);
    }
}

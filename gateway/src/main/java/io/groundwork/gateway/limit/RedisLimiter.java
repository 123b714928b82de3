package io.groundwork.gateway.limit;

import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Buckets shared by all gateways: one script call, atomic, by Redis's own clock. */
final class RedisLimiter implements Limiter {

    @SuppressWarnings("rawtypes") // A script's result type is a class literal.
    private static final RedisScript<List> SCRIPT =
            RedisScript.of(new ClassPathResource("limit/token-bucket.lua"), List.class);

    private final ReactiveStringRedisTemplate redis;

    RedisLimiter(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public Mono<Verdict> take(Bucket bucket) {
        Limit limit = bucket.limit();
        List<String> arguments = List.of(Integer.toString(limit.rate()), Integer.toString(limit.burst()));
        return Flux.defer(() -> redis.execute(SCRIPT, List.of(bucket.key()), arguments))
                .next()
                .map(answer -> Verdict.of(number(answer, 0) == 1, number(answer, 1), limit));
    }

    private static long number(List<?> answer, int index) {
        return ((Number) answer.get(index)).longValue();
    }
}

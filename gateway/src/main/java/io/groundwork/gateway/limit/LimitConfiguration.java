package io.groundwork.gateway.limit;

import io.groundwork.gateway.edge.ClientAddress;
import io.groundwork.gateway.problem.Problems;
import io.groundwork.gateway.route.Services;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    private static final Duration START_PATIENCE = Duration.ofSeconds(2);

    @Bean
    RateLimiting rateLimiting(
            LimitProperties limits,
            ReactiveStringRedisTemplate redis,
            MeterRegistry meters,
            Services services,
            ClientAddress addresses,
            Problems problems) {
        InstantSource clock = InstantSource.system();
        Counter fallbacks = Counter.builder("gateway.limit.fallbacks")
                .description("Requests whose limit was decided by this gateway alone because Redis did not answer")
                .register(meters);
        Limiter limiter = new FallbackLimiter(
                new RedisLimiter(redis), new LocalLimiter(clock), limits.redisTimeout(), clock, fallbacks);
        return new RateLimiting(limiter, new Buckets(limits, addresses), services, problems);
    }

    /** Connects before the first request, which would have 50 ms for it. Without Redis the gateway starts all the same. */
    @Bean
    ApplicationRunner connectToRedis(ReactiveStringRedisTemplate redis) {
        return arguments -> redis.execute(ReactiveRedisConnection::ping)
                .next()
                .timeout(START_PATIENCE)
                .onErrorComplete()
                .block();
    }

    /** Without a connection a command fails at once instead of waiting for one. */
    @Bean
    LettuceClientOptionsBuilderCustomizer failWhileDisconnected() {
        return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
    }
}

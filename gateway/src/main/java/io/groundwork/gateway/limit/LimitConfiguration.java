package io.groundwork.gateway.limit;

import io.groundwork.gateway.edge.ClientAddress;
import io.groundwork.gateway.problem.Problems;
import io.groundwork.gateway.route.Services;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

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

    /** Without a connection a command fails at once instead of waiting for one. */
    @Bean
    LettuceClientOptionsBuilderCustomizer failWhileDisconnected() {
        return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
    }
}

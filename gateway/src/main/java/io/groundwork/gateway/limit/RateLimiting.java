package io.groundwork.gateway.limit;

import io.groundwork.gateway.problem.GatewayProblem;
import io.groundwork.gateway.problem.Problems;
import io.groundwork.gateway.problem.RetryAfter;
import io.groundwork.gateway.route.Services;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts each request that would go on to a service against its caller's bucket, and shows the bucket in the fields of
 * draft-ietf-httpapi-ratelimit-headers-10.
 */
public final class RateLimiting {

    private final Limiter limiter;
    private final Buckets buckets;
    private final Services services;
    private final Problems problems;

    RateLimiting(Limiter limiter, Buckets buckets, Services services, Problems problems) {
        this.limiter = limiter;
        this.buckets = buckets;
        this.services = services;
        this.problems = problems;
    }

    /** A filter for the security chain, after authentication; not a bean of its own type, which would run it twice. */
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return services.serve(exchange) ? count(exchange, chain) : chain.filter(exchange);
    }

    private Mono<Void> count(ServerWebExchange exchange, WebFilterChain chain) {
        return buckets.of(exchange)
                .flatMap(bucket -> limiter.take(bucket).doOnNext(verdict -> show(exchange, bucket, verdict)))
                .flatMap(verdict -> verdict.allowed() ? chain.filter(exchange) : refuse(exchange, verdict));
    }

    private static void show(ServerWebExchange exchange, Bucket bucket, Verdict verdict) {
        exchange.getResponse()
                .beforeCommit(() -> Mono.fromRunnable(() -> {
                    HttpHeaders headers = exchange.getResponse().getHeaders();
                    headers.set("RateLimit-Policy", RateLimitFields.policy(bucket));
                    headers.set("RateLimit", RateLimitFields.state(bucket, verdict));
                }));
    }

    private Mono<Void> refuse(ServerWebExchange exchange, Verdict verdict) {
        String wait = RetryAfter.seconds(verdict.untilNext());
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, wait);
        return problems.write(exchange, GatewayProblem.RATE_LIMITED, "Try again in " + wait + " s.");
    }
}

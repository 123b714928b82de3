package io.groundwork.gateway.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.groundwork.gateway.problem.GatewayException;
import io.groundwork.gateway.problem.UpstreamFault;
import io.groundwork.gateway.route.Target;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Stands around each call of a service, from the last moment before it is sent to the moment its status is known: the service's
 * circuit in the inside, the repeats outside of it. Bodies and streams flow after that, unguarded.
 */
@Component
class GuardedCalls implements GlobalFilter, Ordered {

    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final CircuitBreakerRegistry circuits;
    private final ResilienceProperties properties;
    private final Map<String, RetryBudget> budgets = new ConcurrentHashMap<>();

    GuardedCalls(CircuitBreakerRegistry circuits, ResilienceProperties properties) {
        this.circuits = circuits;
        this.properties = properties;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (exchange.getRequest().getHeaders().getUpgrade() != null) {
            return chain.filter(exchange);
        }
        String service = Target.of(exchange);
        RetryBudget budget = budgets.computeIfAbsent(service, name -> new RetryBudget(properties.retryRatio()));
        budget.call();
        Mono<Void> call = Mono.defer(() -> guarded(circuits.circuitBreaker(service), exchange, chain));
        return call.retryWhen(Retry.backoff(properties.retries(), FIRST_PAUSE)
                        .filter(failure -> mayRepeat(exchange, failure) && budget.tryRepeat())
                        .doBeforeRetry(signal -> ServerWebExchangeUtils.reset(exchange))
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
                .onErrorResume(Unavailable503.class, answered -> Mono.empty());
    }

    private Mono<Void> guarded(CircuitBreaker circuit, ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!circuit.tryAcquirePermission()) {
            return Mono.error(GatewayException.unavailable(
                    "The " + circuit.getName() + " service is failing and given time to recover.",
                    properties.openFor()));
        }
        long start = System.nanoTime();
        return chain.filter(exchange)
                .then(Mono.defer(() -> Unavailable503.isAnswerOf(exchange)
                        ? Mono.<Void>error(new Unavailable503())
                        : Mono.<Void>empty()))
                .doOnSuccess(done -> circuit.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS))
                .doOnError(failure -> record(circuit, System.nanoTime() - start, failure))
                .doOnCancel(circuit::releasePermission);
    }

    /** What the client did wrong says nothing about the service. */
    private static void record(CircuitBreaker circuit, long nanos, Throwable failure) {
        if (failure instanceof Unavailable503 || UpstreamFault.isFault(failure)) {
            circuit.onError(nanos, TimeUnit.NANOSECONDS, failure);
        } else {
            circuit.releasePermission();
        }
    }

    private static boolean mayRepeat(ServerWebExchange exchange, Throwable failure) {
        return REPEATABLE.contains(exchange.getRequest().getMethod())
                && (failure instanceof Unavailable503 || UpstreamFault.isConnectFailure(failure));
    }

    /** After the request's address is known, before the WebSocket and HTTP calls. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 10;
    }
}

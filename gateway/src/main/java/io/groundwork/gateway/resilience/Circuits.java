package io.groundwork.gateway.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One circuit for each service, made when it is first called. */
@Configuration(proxyBeanMethods = false)
class Circuits {

    private static final int TRIALS = 5;

    @Bean
    CircuitBreakerRegistry circuitBreakers(ResilienceProperties properties) {
        return CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .failureRateThreshold(properties.failureRate())
                .slidingWindowSize(properties.window())
                .minimumNumberOfCalls(properties.minimumCalls())
                .waitDurationInOpenState(properties.openFor())
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .build());
    }

    @Bean
    MeterBinder circuitBreakerMeters(CircuitBreakerRegistry circuits) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(circuits);
    }
}

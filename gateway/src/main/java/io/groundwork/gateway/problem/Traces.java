package io.groundwork.gateway.problem;

import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/** The trace an exchange belongs to. Read from the exchange: on event loops there is no current thread to ask. */
final class Traces {

    private Traces() {}

    static @Nullable String idOf(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(observed -> observed.<TracingContext>get(TracingContext.class))
                .flatMap(tracing -> Optional.ofNullable(tracing.getSpan()))
                .map(span -> span.context().traceId())
                .orElse(null);
    }
}

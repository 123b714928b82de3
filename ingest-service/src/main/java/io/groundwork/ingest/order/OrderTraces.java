package io.groundwork.ingest.order;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes up the trace of a single order: a batch is read in one go, so that no trace is the current one. */
@Component
class OrderTraces {

    private final Tracer tracer;
    private final Propagator propagator;

    /** @param propagator missing where tracing is switched off */
    OrderTraces(Tracer tracer, ObjectProvider<Propagator> propagator) {
        this.tracer = tracer;
        this.propagator = propagator.getIfAvailable(() -> Propagator.NOOP);
    }

    /** Runs the work as a span of the order's trace, or as it is when the order came without one. */
    void continued(Arrival arrival, String name, Runnable work) {
        if (arrival.traceparent() == null) {
            work.run();
            return;
        }
        Map<String, String> carrier = Map.of("traceparent", arrival.traceparent());
        Span span = propagator.extract(carrier, Map::get).name(name).start();
        try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
            work.run();
        } finally {
            span.end();
        }
    }
}

package io.groundwork.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * What this replica has claimed and not yet noted, endpoint by endpoint. Each endpoint is a compartment: what does not fit into it
 * waits in the database, where it is in nobody's way. Safe for concurrent use.
 */
@Component
class InFlight {

    private final Map<UUID, Integer> calls = new ConcurrentHashMap<>();
    private final AtomicInteger total = new AtomicInteger();
    private final DeliveryProperties properties;
    private volatile Runnable whenFreed = () -> {};

    InFlight(DeliveryProperties properties, MeterRegistry meters) {
        this.properties = properties;
        meters.gauge("groundwork.deliveries.in.flight", total);
    }

    /** Calls back when there is room again that is worth a claim: half a compartment, or all of it. */
    void whenFreed(Runnable callback) {
        whenFreed = callback;
    }

    void begin(UUID subscription) {
        calls.merge(subscription, 1, Integer::sum);
        total.incrementAndGet();
    }

    void end(UUID subscription) {
        Integer left = calls.computeIfPresent(subscription, (key, count) -> count == 1 ? null : count - 1);
        total.decrementAndGet();
        if (left == null || left == properties.perEndpoint() / 2 || left == properties.perFailingEndpoint() - 1) {
            whenFreed.run();
        }
    }

    Map<UUID, Integer> calls() {
        return Map.copyOf(calls);
    }

    int room() {
        return Math.max(0, properties.inFlight() - total.get());
    }
}

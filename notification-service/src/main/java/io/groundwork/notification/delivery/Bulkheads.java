package io.groundwork.notification.delivery;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** A compartment for each endpoint: as many calls at a time, and the rest of its deliveries wait in it, not in front of others. */
@Component
class Bulkheads {

    private static final int MOST = 20_000;

    private final Map<UUID, Semaphore> compartments = new ConcurrentHashMap<>();
    private final int calls;

    Bulkheads(DeliveryProperties properties) {
        this.calls = properties.perEndpoint();
    }

    void run(UUID subscription, Runnable call) {
        if (compartments.size() > MOST) {
            compartments.values().removeIf(compartment -> compartment.availablePermits() == calls);
        }
        Semaphore compartment = compartments.computeIfAbsent(subscription, key -> new Semaphore(calls));
        compartment.acquireUninterruptibly();
        try {
            call.run();
        } finally {
            compartment.release();
        }
    }
}

package io.groundwork.notification.delivery;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What this replica has claimed and not yet noted, endpoint by endpoint. Safe for concurrent use. */
@Component
class InFlight {

    private final Map<UUID, Integer> counts = new ConcurrentHashMap<>();
    private final AtomicInteger total = new AtomicInteger();
    private final DeliveryProperties properties;
    private volatile Runnable whenFreed = () -> {};

    InFlight(DeliveryProperties properties) {
        this.properties = properties;
    }

    /** Calls back when an endpoint that was busy has room again, or has nothing in flight. */
    void whenFreed(Runnable callback) {
        whenFreed = callback;
    }

    void begin(UUID subscription) {
        counts.merge(subscription, 1, Integer::sum);
        total.incrementAndGet();
    }

    void end(UUID subscription) {
        Integer left = counts.computeIfPresent(subscription, (key, count) -> count == 1 ? null : count - 1);
        total.decrementAndGet();
        if (left == null || left == properties.perEndpoint() - 1) {
            whenFreed.run();
        }
    }

    /** Those that get no more for now. */
    Set<UUID> busy() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= properties.perEndpoint())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    int room() {
        return Math.max(0, properties.inFlight() - total.get());
    }
}

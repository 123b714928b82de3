package io.groundwork.ingest.order;

import io.groundwork.messaging.Outbox;
import io.groundwork.messaging.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every order once, the first that came under its id, and announces those of high value in the same commit. */
@Service
class KeepingOrders {

    private final Orders orders;
    private final OrderRepeats repeats;
    private final Outbox outbox;
    private final OrderSettings settings;
    private final Clock clock;

    KeepingOrders(Orders orders, OrderRepeats repeats, Outbox outbox, OrderSettings settings, Clock clock) {
        this.orders = orders;
        this.repeats = repeats;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** Keeps what is new among the orders; all of it or, with an exception, nothing. */
    @Transactional
    public void keep(List<Order> batch) {
        Instant now = clock.instant();
        Set<OrderId> added = new HashSet<>(orders.keepNew(firsts(batch), this::isHighValue, now));
        List<Order> again = new ArrayList<>();
        for (Order order : batch) {
            if (!added.remove(order.id())) {
                again.add(order);
            } else if (isHighValue(order)) {
                announce(order, now);
            }
        }
        repeats.note(again);
    }

    private static Collection<Order> firsts(List<Order> batch) {
        SortedMap<OrderId, Order> firsts = new TreeMap<>();
        batch.forEach(order -> firsts.putIfAbsent(order.id(), order));
        return firsts.values();
    }

    private boolean isHighValue(Order order) {
        return order.value().exceeds(settings.highValueThreshold());
    }

    private void announce(Order order, Instant now) {
        String id = order.id().value();
        outbox.publish(new OutgoingEvent(
                HighValueOrder.TOPIC,
                id,
                HighValueOrder.TYPE,
                id,
                HighValueOrder.detected(order, settings.highValueThreshold(), now)));
    }
}

package io.groundwork.ingest.order;

import io.groundwork.ingest.person.ErasedPeople;
import io.groundwork.ingest.person.PersonId;
import io.groundwork.messaging.Outbox;
import io.groundwork.messaging.OutgoingEvent;
import java.math.BigDecimal;
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
    private final ErasedPeople erasedPeople;
    private final OrderRepeats repeats;
    private final OrderTraces traces;
    private final Outbox outbox;
    private final BigDecimal threshold;
    private final Clock clock;

    KeepingOrders(
            Orders orders,
            ErasedPeople erasedPeople,
            OrderRepeats repeats,
            OrderTraces traces,
            Outbox outbox,
            OrderSettings settings,
            Clock clock) {
        this.orders = orders;
        this.erasedPeople = erasedPeople;
        this.repeats = repeats;
        this.traces = traces;
        this.outbox = outbox;
        this.threshold = settings.highValueThreshold();
        this.clock = clock;
    }

    /** Keeps what is new among the orders; all of it or, with an exception, nothing. */
    @Transactional
    public void keep(List<Arrival> arrived) {
        List<Arrival> batch = withoutErasedCustomers(arrived);
        Instant now = clock.instant();
        Set<OrderId> added = new HashSet<>(orders.keepNew(firsts(batch), this::isHighValue, now));
        List<Order> again = new ArrayList<>();
        for (Arrival arrival : batch) {
            Order order = arrival.order();
            if (!added.remove(order.id())) {
                again.add(order);
            } else if (isHighValue(order)) {
                traces.continued(arrival, "order announced", () -> announce(order, now));
            }
        }
        repeats.note(again);
    }

    private List<Arrival> withoutErasedCustomers(List<Arrival> arrived) {
        Set<PersonId> erased = erasedPeople.among(
                arrived.stream().map(arrival -> arrival.order().customer()).toList());
        return arrived.stream()
                .map(arrival -> erased.contains(arrival.order().customer()) ? arrival.ofNobody() : arrival)
                .toList();
    }

    private static Collection<Order> firsts(List<Arrival> batch) {
        SortedMap<OrderId, Order> firsts = new TreeMap<>();
        batch.forEach(arrival -> firsts.putIfAbsent(arrival.order().id(), arrival.order()));
        return firsts.values();
    }

    private boolean isHighValue(Order order) {
        return order.value().exceeds(threshold);
    }

    private void announce(Order order, Instant now) {
        String id = order.id().value();
        HighValueOrder event = HighValueOrder.detected(order, threshold, now);
        outbox.publish(new OutgoingEvent(HighValueOrder.TOPIC, id, HighValueOrder.TYPE, id, event));
    }
}

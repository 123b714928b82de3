package io.groundwork.ingest.order;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Watches orders that come again: the same content is every day's work, another content is a producer's mistake. */
@Component
class OrderRepeats {

    private static final Logger log = LoggerFactory.getLogger(OrderRepeats.class);
    private static final String METRIC = "groundwork.orders.repeated";

    private final Orders orders;
    private final Counter same;
    private final Counter different;

    OrderRepeats(Orders orders, MeterRegistry metrics) {
        this.orders = orders;
        this.same = metrics.counter(METRIC, "content", "same");
        this.different = metrics.counter(METRIC, "content", "different");
    }

    /** Counts orders that were not kept because an earlier one has their id. */
    void note(List<Order> repeats) {
        if (repeats.isEmpty()) {
            return;
        }
        List<OrderId> conflicting = orders.keptDifferently(repeats);
        conflicting.forEach(
                id -> log.debug("Order {} came again with another content; the first one stays", id.value()));
        different.increment(conflicting.size());
        same.increment(repeats.size() - conflicting.size());
    }
}

package io.groundwork.ingest.order;

import org.jspecify.annotations.Nullable;

/**
 * An order as it came out of the topic.
 *
 * @param traceparent W3C trace context of whoever sent it; null if it has none
 */
record Arrival(Order order, @Nullable String traceparent) {

    Arrival ofNobody() {
        return new Arrival(order.ofNobody(), traceparent);
    }
}

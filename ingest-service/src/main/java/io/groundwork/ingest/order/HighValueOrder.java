package io.groundwork.ingest.order;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The event {@code order.high-value}: an order above the threshold was seen for the first time. Decimals are texts on the wire. */
record HighValueOrder(
        String orderId,
        String customerId,
        Instant orderedAt,
        String currency,
        BigDecimal amount,
        @Nullable String shipCountry,
        BigDecimal threshold,
        Instant detectedAt) {

    static final String TOPIC = "orders.high-value";
    static final String TYPE = "order.high-value";

    static HighValueOrder detected(Order order, BigDecimal threshold, Instant now) {
        return new HighValueOrder(
                order.id().value(),
                order.customerId(),
                order.orderedAt(),
                order.value().currency(),
                order.value().amount(),
                order.shipCountry(),
                threshold,
                now);
    }
}

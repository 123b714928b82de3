package io.groundwork.notification.order;

import io.groundwork.notification.inbox.Notice;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order above the threshold; money stays the decimal text it came as: nothing here reckons with it. */
record HighValueOrder(
        String orderId,
        String customerId,
        Instant orderedAt,
        String currency,
        String amount,
        @Nullable String shipCountry,
        String threshold,
        Instant detectedAt) {

    Notice notice(String topic, String type) {
        return new Notice(
                topic,
                type,
                "High-value order %s: %s %s".formatted(orderId, amount, currency),
                "Customer %s ordered for %s %s, above %s.".formatted(customerId, amount, currency, threshold),
                this);
    }

    Map<String, Object> mailVariables() {
        return Map.of(
                "order_id", orderId,
                "customer_id", customerId,
                "amount", amount,
                "currency", currency,
                "threshold", threshold,
                "ordered_at", orderedAt);
    }
}

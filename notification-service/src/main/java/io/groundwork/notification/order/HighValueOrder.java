package io.groundwork.notification.order;

import io.groundwork.notification.filter.Filterable;
import io.groundwork.notification.inbox.Notice;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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

    /** Attributes to filter by are the order's own fields, its amount as a number; the body is the whole event. */
    Filterable filterable(JsonMapper json) {
        ObjectNode attributes = json.createObjectNode()
                .put("customer_id", customerId)
                .put("currency", currency)
                .put("amount", new BigDecimal(amount));
        if (shipCountry != null) {
            attributes.put("ship_country", shipCountry);
        }
        return new Filterable(attributes, json.valueToTree(this));
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

package io.groundwork.ingest.order;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Orders for tests, as JSON. */
final class OrderSamples {

    private OrderSamples() {}

    static String order(String id, String amount) {
        return order(id, "CUST", amount);
    }

    static String order(String id, String customer, String amount) {
        return """
                {"order_id":"%s","customer_id":"%s","ordered_at":"2026-03-01T12:00:00Z","currency":"EUR","amount":"%s",\
                "ship_country":"Portugal","lines":[{"product_id":"11","quantity":2,"unit_price":"12.50","discount":"0.1"}]}""".formatted(id, customer, amount);
    }

    static String array(String... orders) {
        return Arrays.stream(orders).collect(Collectors.joining(",", "[", "]"));
    }
}

package io.groundwork.e2e;

final class Orders {

    private Orders() {}

    static String json(String id, String amount) {
        return """
                {"order_id":"%s","customer_id":"E2E","ordered_at":"2026-03-01T12:00:00Z","currency":"EUR","amount":"%s",
                 "lines":[{"product_id":"p","quantity":1,"unit_price":"%s","discount":"0"}]}
                """.formatted(id, amount, amount);
    }
}

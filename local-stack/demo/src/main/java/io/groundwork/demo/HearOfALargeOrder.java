package io.groundwork.demo;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asked to be told hears of an order above the threshold, and not of one exactly at it. */
final class HearOfALargeOrder implements Step {

    @Override
    public String name() {
        return "Hear of a large order";
    }

    @Override
    public String run(Visit visit) {
        visit.user()
                .post("/api/v1/subscriptions", "{\"topic\":\"orders.high-value\",\"protocol\":\"inbox\"}")
                .expect(201);
        var large = "demo-" + visit.run + "-large";
        var exact = "demo-" + visit.run + "-exact";
        try (var producer = visit.outside.producer()) {
            producer.send("orders", exact, order(exact, "10000.00"));
            producer.send("orders", large, order(large, "10000.01"));
            producer.flush();
        }
        var notice = Await.until(() -> expectNotice(visit.stream(), large));
        Await.until(() -> visit.client().get("/api/v1/orders/" + exact).expect(200));
        DemoFailure.unless(
                visit.stream().received().stream().noneMatch(n -> isAbout(n, exact)), "10000.00 was announced too");
        return "live: " + notice.path("subject").asString();
    }

    private static String order(String id, String amount) {
        var order = JsonMapper.shared()
                .createObjectNode()
                .put("order_id", id)
                .put("customer_id", "DEMO")
                .put("ordered_at", "2026-03-01T12:00:00Z")
                .put("currency", "EUR")
                .put("amount", amount);
        order.putArray("lines")
                .addObject()
                .put("product_id", "11")
                .put("quantity", 1)
                .put("unit_price", amount)
                .put("discount", "0");
        return order.toString();
    }

    private static JsonNode expectNotice(EventStream stream, String orderId) {
        return stream.received().stream()
                .filter(n -> isAbout(n, orderId))
                .findFirst()
                .orElseThrow(() -> new DemoFailure("no notification about order " + orderId));
    }

    private static boolean isAbout(JsonNode notification, String orderId) {
        return notification.path("data").path("order_id").asString("").equals(orderId);
    }
}

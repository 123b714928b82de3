package io.groundwork.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A file of orders; those above the threshold are read back, exactly those. */
final class PlaceOrders implements Step {

    private static final BigDecimal THRESHOLD = new BigDecimal("10000");

    @Override
    public String name() {
        return "Send orders";
    }

    @Override
    public String run(Visit visit) {
        var orders = visit.samples.orders();
        var sent = visit.client().post("/api/v1/orders", orders.toString()).expect(202);
        var accepted = sent.body().path("accepted").asInt();
        DemoFailure.unless(accepted == orders.size(), accepted + " orders accepted of " + orders.size());
        var all = orders.valueStream().map(PlaceOrders::id).collect(Collectors.toCollection(TreeSet::new));
        var large = orders.valueStream()
                .filter(PlaceOrders::isLarge)
                .map(PlaceOrders::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Await.until(() -> expectListed(visit.client(), "/api/v1/orders?" + period(orders), all, all));
        Await.until(() -> expectListed(visit.client(), "/api/v1/orders/high-value?limit=200", all, large));
        return all.size() + " orders published, " + large.size() + " of them high-value";
    }

    /** Of our own orders, since the suite may hold others, exactly the expected ones are listed. */
    private static boolean expectListed(Api client, String list, Set<String> ours, Set<String> expected) {
        var listed = Pages.walk(client, list)
                .map(PlaceOrders::id)
                .filter(ours::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        DemoFailure.unless(
                listed.equals(expected), list + " has " + listed.size() + " of our orders, not " + expected.size());
        return true;
    }

    private static String period(JsonNode orders) {
        var times = orders.valueStream()
                .map(order -> order.path("ordered_at").asString())
                .collect(Collectors.toCollection(TreeSet::new));
        return "limit=200&from=" + times.first() + "&to=" + afterSecond(times.last());
    }

    private static String afterSecond(String time) {
        return Instant.parse(time).plusSeconds(1).toString();
    }

    private static boolean isLarge(JsonNode order) {
        return new BigDecimal(order.path("amount").asString()).compareTo(THRESHOLD) > 0;
    }

    private static String id(JsonNode order) {
        return order.path("order_id").asString();
    }
}

package io.groundwork.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A clickstream by Kafka; every count is read back, for the busiest person and for all. */
final class PlayClicks implements Step {

    private static final String WINDOW = "7d";

    @Override
    public String name() {
        return "Play a clickstream";
    }

    @Override
    public String run(Visit visit) {
        var clicks = visit.samples.clicks();
        try (var producer = visit.outside.producer()) {
            clicks.forEach(click -> producer.send("clickstream", user(click), click.toString()));
            producer.flush();
        }
        var end = Outside.encode(end(clicks));
        var counts =
                clicks.stream().collect(Collectors.groupingBy(PlayClicks::user, TreeMap::new, Collectors.counting()));
        var busiest =
                counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        Await.until(() -> expectCount(visit.client(), busiest.getKey(), end, busiest.getValue()));
        var total = Await.until(() -> expectTotal(visit.client(), end, clicks.size()));
        return total + " clicks counted, user " + busiest.getKey() + " with " + busiest.getValue();
    }

    private static Answer expectCount(Api client, String user, String end, long expected) {
        var path = "/api/v1/clicks/users/" + Outside.encode(user) + "?window=" + WINDOW + "&at=" + end;
        var answer = client.get(path).expect(200);
        var count = answer.body().path("count").asLong(-1);
        DemoFailure.unless(count == expected, "user " + user + " has " + count + " clicks instead of " + expected);
        return answer;
    }

    private static long expectTotal(Api client, String end, long expected) {
        var answer = client.get("/api/v1/clicks/top?limit=1&window=" + WINDOW + "&at=" + end)
                .expect(200);
        var total = answer.body().path("total").asLong(-1);
        DemoFailure.unless(total >= expected, total + " clicks counted instead of " + expected);
        return total;
    }

    private static String end(List<JsonNode> clicks) {
        return clicks.stream()
                .map(click -> Instant.parse(click.path("occurred_at").asString()))
                .max(Instant::compareTo)
                .orElseThrow()
                .plusSeconds(60)
                .toString();
    }

    private static String user(JsonNode click) {
        return click.path("user_id").asString();
    }
}

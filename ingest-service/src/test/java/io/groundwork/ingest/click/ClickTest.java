package io.groundwork.ingest.click;

import static io.groundwork.ingest.click.ClickSamples.click;
import static org.awaitility.Awaitility.await;

import io.groundwork.ingest.IngestTest;
import io.groundwork.platform.id.Ids;
import io.groundwork.test.TestTopics;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** What tests of page views share. */
abstract class ClickTest extends IngestTest {

    final String user = Ids.next().toString();

    void publish(String... clicks) {
        publish(List.of(clicks));
    }

    void publish(List<String> clicks) {
        post("/api/v1/clicks", NDJSON, String.join("\n", clicks)).expectStatus().isAccepted();
    }

    String counts(String name, String window, String at) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "/api/v1/clicks/users/" + encoded + "?window=" + window + "&at=" + at;
    }

    void assertCount(String name, String window, String at, int expected) {
        get(counts(name, window, at))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.count")
                .isEqualTo(expected);
    }

    void awaitTotal(String name, int expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get("/api/v1/clicks/users/" + name)
                        .expectBody()
                        .jsonPath("$.total")
                        .isEqualTo(expected));
    }

    /** Once views over all partitions are counted, so are all before them. */
    void fence() {
        String behind = Ids.next().toString();
        IntStream.range(0, 60)
                .forEach(i -> TestTopics.send(
                        "clickstream", "fence" + i, click("f" + i, behind, "/fence", "2026-03-01T12:00:00Z")));
        awaitTotal(behind, 60);
    }

    int top(String by, String url, String at) {
        TopUrls top = get("/api/v1/clicks/top?limit=200&by=" + by + "&at=" + at)
                .returnResult(TopUrls.class)
                .getResponseBody();
        return top.items().stream()
                .filter(item -> url.equals(item.url()))
                .mapToInt(Item::count)
                .sum();
    }

    record TopUrls(List<Item> items) {}

    record Item(String url, int count) {}
}

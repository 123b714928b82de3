package io.groundwork.ingest.click;

import static io.groundwork.ingest.click.ClickSamples.click;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.ingest.IngestTest;
import io.groundwork.platform.id.Ids;
import io.groundwork.test.Contracts;
import io.groundwork.test.TestTopics;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class ClickIntegrationTests extends IngestTest {

    private final String user = Ids.next().toString();

    @Test
    void aWindowEndsWithItsMomentAndLeavesOutItsStart() {
        publish(
                click("a", user, "/", "2026-03-01T12:00:00Z"),
                click("b", user, "/", "2026-03-01T12:00:00.001Z"),
                click("c", user, "/", "2026-03-01T12:05:00Z"),
                click("d", user, "/", "2026-03-01T12:05:00.001Z"));
        awaitTotal(user, 4);
        get(counts(user, "5m", "2026-03-01T12:05:00Z"))
                .expectBody()
                .jsonPath("$.user_id")
                .isEqualTo(user)
                .jsonPath("$.window")
                .isEqualTo("5m")
                .jsonPath("$.from")
                .isEqualTo("2026-03-01T12:00:00Z")
                .jsonPath("$.to")
                .isEqualTo("2026-03-01T12:05:00Z")
                .jsonPath("$.count")
                .isEqualTo(2)
                .jsonPath("$.total")
                .isEqualTo(4);
    }

    @Test
    void repeatsInAnyOrderCountOnce() {
        List<String> clicks = new ArrayList<>(IntStream.range(0, 100)
                .mapToObj(i -> click("e" + i, user, "/" + i % 3, "2026-03-01T12:%02d:00Z".formatted(i % 60)))
                .toList());
        publish(clicks);
        awaitTotal(user, 100);
        Collections.shuffle(clicks, new Random(7));
        publish(clicks);
        clicks.forEach(click -> TestTopics.send("clickstream", user, click));
        fence();
        assertCount(user, "1h", "2026-03-01T12:59:59Z", 100);
        assertThat(top("url", "/1", "2026-03-01T12:59:59Z")).isGreaterThanOrEqualTo(33);
    }

    @Test
    void aLateViewCountsWhenItHappened() {
        publish(click("new", user, "/", "2026-03-02T12:00:00Z"));
        awaitTotal(user, 1);
        publish(click("late", user, "/", "2026-03-01T12:00:00Z"));
        awaitTotal(user, 2);
        assertCount(user, "1h", "2026-03-01T12:30:00Z", 1);
        assertCount(user, "1h", "2026-03-02T12:30:00Z", 1);
    }

    @Test
    void viewsAreForgottenByTheUsersOwnTime() {
        publish(click("old", user, "/", "2026-03-01T12:00:00Z"), click("kept", user, "/", "2026-03-01T12:00:01Z"));
        awaitTotal(user, 2);
        publish(click("new", user, "/", "2026-03-08T12:00:00Z"));
        fence();
        publish(click("old", user, "/", "2026-03-01T12:00:00Z"));
        fence();
        assertCount(user, "7d", "2026-03-08T12:00:00Z", 2);
        assertCount(user, "1h", "2026-03-01T12:30:00Z", 1);
    }

    @Test
    void aViewFromTheFutureForgetsNothing() {
        Instant now = Instant.now();
        publish(click("now", user, "/", now.toString()), click("wrong", user, "/", "2226-03-01T12:00:00Z"));
        awaitTotal(user, 2);
        publish(click("next", user, "/", now.plusMillis(1).toString()));
        awaitTotal(user, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"66.249.73.135", "2001:db8::1", "shop/eu/42", "a b%c", "späße", "{clicks}", "...", "100%25"})
    void aUserMayBeNamedByAnyText(String name) {
        publish(click("1", name, "/", "2026-03-01T12:00:00Z"));
        await().untilAsserted(() -> assertCount(name, "1m", "2026-03-01T12:00:00Z", 1));
    }

    @Test
    void whatIsLeftOutIsGiven() {
        post(
                        "/api/v1/clicks",
                        MediaType.APPLICATION_JSON,
                        "{\"user_id\":\"" + user + "\",\"url\":\"/\",\"event_id\":null}")
                .expectStatus()
                .isAccepted();
        await().untilAsserted(() -> get("/api/v1/clicks/users/" + user)
                .expectBody()
                .jsonPath("$.count")
                .isEqualTo(1));
        ConsumerRecord<String, String> sent =
                TestTopics.readAll("clickstream", user).getFirst();
        Contracts.assertValid("clickstream", sent.value());
        assertThat(sent.value()).contains("\"event_id\":\"" + TestTopics.header(sent, "ce_id"), "\"occurred_at\":\"20");
    }

    @Test
    void aBareViewCountsAtTheTimeItWasSentAndOnce() {
        TestTopics.send("clickstream", null, "{\"user_id\":\"" + user + "\",\"url\":\"/\"}");
        await().untilAsserted(() -> get("/api/v1/clicks/users/" + user)
                .expectBody()
                .jsonPath("$.count")
                .isEqualTo(1));
    }

    @Test
    void theContractsExampleIsCounted() {
        TestTopics.send("clickstream", "198.51.100.7", Contracts.example("clickstream"));
        await().untilAsserted(() -> assertCount("198.51.100.7", "1m", "2026-03-01T12:00:00Z", 1));
    }

    @Test
    void linesArePublishedAndBadOnesRefused() {
        String good = click("1", user, "/", "2026-03-01T12:00:00Z");
        post("/api/v1/clicks", NDJSON, good + "\n" + good.replace("\"/\"", "7"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/1/url")
                .jsonPath("$.errors[0].detail")
                .isEqualTo("line 2: integer found, string expected");
        post("/api/v1/clicks", NDJSON, good).expectStatus().isAccepted();
        awaitTotal(user, 1);
    }

    @Test
    void poisonHoldsNobodyUp() {
        TestTopics.send("clickstream", user, "not json");
        TestTopics.send("clickstream", user, click("1", user, "/", "2026-03-01T12:00:00Z"));
        TestTopics.send("clickstream", user, click("2", user, "/", "yesterday"));
        TestTopics.send("clickstream", user, click("3", user, "/", "2026-03-01T12:00:00Z"));
        awaitTotal(user, 2);
        await().untilAsserted(() ->
                assertThat(TestTopics.readAll("clickstream.dlt", user)).hasSize(2));
    }

    @Test
    void theMostFrequentAreRanked() {
        publish(
                click("1", user + "a", "/" + user, "1999-05-17T10:05:10Z"),
                click("2", user + "b", "/" + user, "1999-05-17T10:05:20Z"),
                click("3", user + "b", "/", "1999-05-17T09:06:00Z"),
                click("4", user + "c", "/", "1999-05-17T09:05:59Z"));
        awaitTotal(user + "c", 1);
        awaitTotal(user + "b", 2);
        awaitTotal(user + "a", 1);
        get("/api/v1/clicks/top?window=1h&limit=1&at=1999-05-17T10:05:43Z")
                .expectBody()
                .jsonPath("$.by")
                .isEqualTo("user")
                .jsonPath("$.from")
                .isEqualTo("1999-05-17T09:06:00Z")
                .jsonPath("$.to")
                .isEqualTo("1999-05-17T10:06:00Z")
                .jsonPath("$.total")
                .isEqualTo(3)
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].user_id")
                .isEqualTo(user + "b")
                .jsonPath("$.items[0].count")
                .isEqualTo(2)
                .jsonPath("$.items[0].url")
                .doesNotExist();
        assertThat(top("url", "/" + user, "1999-05-17T10:05:43Z")).isEqualTo(2);
    }

    @Test
    void nothingIsRankedWhereNothingHappened() {
        get("/api/v1/clicks/top?at=1980-01-01T00:00:00Z")
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(0)
                .jsonPath("$.items")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"window=8d", "window=5", "limit=0", "limit=201", "by=country", "at=now"})
    void aBadParameterIsPointedAt(String parameter) {
        get("/api/v1/clicks/top?" + parameter)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/" + parameter.substring(0, parameter.indexOf('=')));
    }

    private void publish(String... clicks) {
        publish(List.of(clicks));
    }

    private void publish(List<String> clicks) {
        post("/api/v1/clicks", NDJSON, String.join("\n", clicks)).expectStatus().isAccepted();
    }

    private String counts(String name, String window, String at) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "/api/v1/clicks/users/" + encoded + "?window=" + window + "&at=" + at;
    }

    private void assertCount(String name, String window, String at, int expected) {
        get(counts(name, window, at))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.count")
                .isEqualTo(expected);
    }

    private void awaitTotal(String name, int expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get("/api/v1/clicks/users/" + name)
                        .expectBody()
                        .jsonPath("$.total")
                        .isEqualTo(expected));
    }

    /** Once views over all partitions are counted, so are all before them. */
    private void fence() {
        String behind = Ids.next().toString();
        IntStream.range(0, 60)
                .forEach(i -> TestTopics.send(
                        "clickstream", "fence" + i, click("f" + i, behind, "/fence", "2026-03-01T12:00:00Z")));
        awaitTotal(behind, 60);
    }

    private int top(String by, String url, String at) {
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

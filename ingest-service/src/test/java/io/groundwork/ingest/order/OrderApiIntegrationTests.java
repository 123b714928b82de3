package io.groundwork.ingest.order;

import static io.groundwork.ingest.order.OrderSamples.array;
import static io.groundwork.ingest.order.OrderSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.ingest.IngestTest;
import io.groundwork.platform.id.Ids;
import io.groundwork.test.TestTokens;
import io.groundwork.test.TestTopics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.StatusAssertions;

class OrderApiIntegrationTests extends IngestTest {

    private final String run = Ids.next().toString();

    @Test
    void anArrayIsPublishedKeptAndReadBack() {
        post(array(order(run + "/1", run, "12.50"), order(run + "/2", run, "440.00")), MediaType.APPLICATION_JSON)
                .isAccepted()
                .expectBody()
                .json("{\"accepted\": 2}");
        awaitTotal(run, 2);
        get("/api/v1/orders/" + run + "%2F2")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.amount")
                .isEqualTo("440.00")
                .jsonPath("$.high_value")
                .isEqualTo(false)
                .jsonPath("$.ordered_at")
                .isEqualTo("2026-03-01T12:00:00Z")
                .jsonPath("$.lines[0].quantity")
                .isEqualTo(2)
                .jsonPath("$.lines[0].unit_price")
                .isEqualTo("12.50");
    }

    @Test
    void linesArePublishedTogether() {
        post(order(run + "1", run, "1") + "\n" + order(run + "2", run, "2") + "\n", NDJSON)
                .isAccepted();
        awaitTotal(run, 2);
    }

    @Test
    void oneObjectIsAnOrderToo() {
        post(order(run, run, "1"), MediaType.APPLICATION_JSON)
                .isAccepted()
                .expectBody()
                .json("{\"accepted\": 1}");
        awaitTotal(run, 1);
    }

    @Test
    void theFourthOrderIsPointedAtAndNoneIsPublished() {
        String bad = order(run + "4", run, "4").replace("\"4\"", "4.00");
        post(
                        array(order(run + "1", "1"), order(run + "2", "2"), order(run + "3", "3"), bad),
                        MediaType.APPLICATION_JSON)
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/3/amount")
                .jsonPath("$.errors[0].detail")
                .isEqualTo("number found, string expected")
                .jsonPath("$.errors[1]")
                .doesNotExist();
        assertThat(TestTopics.readAll("orders", run + "1")).isEmpty();
    }

    @Test
    void anErrorInALineNamesTheLine() {
        post(order(run + "1", "1") + "\n\n{\"order_id\":", NDJSON)
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/1")
                .jsonPath("$.errors[0].detail")
                .value(String.class, detail -> assertThat(detail).startsWith("line 3: "));
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() {
        String padding = "x".repeat(100_000);
        String body = IntStream.range(0, 340)
                .mapToObj(i -> order(run + i, run, "1").replace("\"lines\"", "\"note\":\"" + padding + "\",\"lines\""))
                .collect(Collectors.joining("\n"));
        post(body, NDJSON).isEqualTo(413);
        assertThat(TestTopics.readAll("orders", run + 0)).isEmpty();
    }

    @Test
    void whatIsNoJsonIsUnsupported() {
        post("order_id,amount", MediaType.parseMediaType("text/csv")).isEqualTo(415);
    }

    @Test
    void anUnchangedOrderIsNotSentAgain() {
        post(order(run, run, "1"), MediaType.APPLICATION_JSON).isAccepted();
        awaitTotal(run, 1);
        String tag = get("/api/v1/orders/" + run)
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();
        client().get()
                .uri(uri("/api/v1/orders/" + run))
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void aRepeatWithAKeyGetsTheFirstAnswer() {
        for (String replayed : new String[] {null, "true"}) {
            HttpHeaders headers = client().post()
                    .uri(uri("/api/v1/orders"))
                    .header("Idempotency-Key", run)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(order(run, run, "1"))
                    .exchange()
                    .expectStatus()
                    .isAccepted()
                    .returnResult(String.class)
                    .getResponseHeaders();
            assertThat(headers.getFirst("Idempotent-Replayed")).isEqualTo(replayed);
        }
        assertThat(TestTopics.readAll("orders", run)).hasSize(1);
    }

    @Test
    void anUnknownOrderIsNotFound() {
        get("/api/v1/orders/" + run)
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aListIsWalkedByCursorAndSorted() {
        post(
                        array(order(run + "1", run, "1"), order(run + "2", run, "20"), order(run + "3", run, "3")),
                        MediaType.APPLICATION_JSON)
                .isAccepted();
        awaitTotal(run, 3);
        get("/api/v1/orders?sort=-amount&limit=2&customer_id=" + run)
                .expectBody()
                .jsonPath("$.items[*].amount")
                .isEqualTo(List.of("20", "3"))
                .jsonPath("$.items[0].lines")
                .doesNotExist()
                .jsonPath("$.next_cursor")
                .isNotEmpty();
    }

    @Test
    void aListIsCutByTime() {
        post(
                        array(
                                order(run + "1", run, "1"),
                                order(run + "2", run, "2").replace("2026-03-01", "2026-03-02")),
                        MediaType.APPLICATION_JSON)
                .isAccepted();
        awaitTotal(run, 2);
        assertThat(total("/api/v1/orders", run + "&from=2026-03-01T12:00:00Z&to=2026-03-02T12:00:00Z"))
                .isOne();
        assertThat(total("/api/v1/orders", run + "&from=2026-03-01T12:00:00.001Z"))
                .isOne();
    }

    @Test
    void aTimeThatIsNoneIsPointedAt() {
        get("/api/v1/orders?from=yesterday")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/from");
    }

    @Test
    void callersNeedATokenAndItsScope() {
        clientWith("")
                .get()
                .uri(uri("/api/v1/orders"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
        clientWith(TestTokens.user("x").scopes("tasks:read", "ingest:write").bearer())
                .get()
                .uri(uri("/api/v1/orders"))
                .exchange()
                .expectStatus()
                .isForbidden();
        clientWith(TestTokens.user("x").scopes("ingest:read").bearer())
                .post()
                .uri(uri("/api/v1/orders"))
                .contentType(MediaType.APPLICATION_JSON)
                .body("[]")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private StatusAssertions post(String body, MediaType type) {
        return post("/api/v1/orders", type, body).expectStatus();
    }

    private void awaitTotal(String customer, int expected) {
        await().untilAsserted(
                        () -> assertThat(total("/api/v1/orders", customer)).isEqualTo(expected));
    }

    private int total(String list, String customer) {
        return get(list + "?count=true&customer_id=" + customer)
                .expectStatus()
                .isOk()
                .returnResult(Total.class)
                .getResponseBody()
                .total();
    }

    record Total(int total) {}
}

package io.groundwork.ingest.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.ingest.IngestTest;
import io.groundwork.platform.id.Ids;
import io.groundwork.test.Contracts;
import io.groundwork.test.TestSchema;
import io.groundwork.test.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.DataType;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** A person with traces everywhere is erased. */
class ErasureIntegrationTests extends IngestTest {

    private static final String TOPIC = "user.events";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final String person = Ids.next().toString();
    private final String other = Ids.next().toString();
    private final String erasure = Ids.next().toString();

    private final StringRedisTemplate redis;

    ErasureIntegrationTests(@Autowired StringRedisTemplate redis) {
        this.redis = redis;
    }

    @Test
    void leavesNoTraceOfTheId() {
        order("o-" + other, person);
        view("v", person, "/people/" + person);
        view("w", other, "/people/" + person);
        TestTopics.send("orders", "dead", "{\"customer_id\":\"%s\"".formatted(person));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(TestSchema.columnsWith(person))
                    .contains("orders.customer_id", "orders.raw", "dead_letter.value");
            assertThat(keysWith(person)).hasSize(5);
        });

        erase(person);

        assertThat(TestSchema.columnsWith(person)).isEmpty();
        assertThat(keysWith(person)).isEmpty();
    }

    @Test
    void ordersStayInTheBooksWithoutWhoseTheyAre() {
        post(
                        "/api/v1/orders",
                        MediaType.APPLICATION_JSON,
                        orderJson(other, person)
                                .replace("\"lines\":[{", "\"gift_for\":\"Ada\",\"lines\":[{\"note\":\"Ada\","))
                .expectStatus()
                .isAccepted();
        awaitCustomer(other, person);

        erase(person);

        get("/api/v1/orders/" + other)
                .expectBody()
                .jsonPath("$.customer_id")
                .isEqualTo("deleted-user")
                .jsonPath("$.amount")
                .isEqualTo("20000")
                .jsonPath("$.lines[0].product_id")
                .isEqualTo("11");
        get("/api/v1/orders?customer_id=" + person)
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
        assertThat(TestSchema.columnsWith("\"Ada\"")).isEmpty();
    }

    @Test
    void whatComesAfterwardsIsOfNobody() {
        erase(person);
        order(other, person);
        view("late", person, "/late");
        view("late", other, "/" + other);
        awaitCustomer(other, "deleted-user");
        awaitViews(other, 1);
        fence();

        awaitViews(person, 0);
        assertThat(keysWith(person)).isEmpty();
        assertThat(TestSchema.columnsWith(person)).isEmpty();
        assertThat(TestTopics.readAll("orders.high-value", other))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.value()).contains("deleted-user").doesNotContain(person));
    }

    @Test
    void isRememberedWhenRedisForgets() {
        erase(person);
        redis.delete("ingest:{clicks}:erased");
        view("again", person, "/");
        view("again", other, "/");
        awaitViews(other, 1);
        fence();

        awaitViews(person, 0);
    }

    @Test
    void whatOthersDidStays() {
        order(other, other);
        view("mine", other, "/others");
        awaitCustomer(other, other);
        awaitViews(other, 1);

        erase(person);

        awaitCustomer(other, other);
        awaitViews(other, 1);
    }

    @Test
    void confirmsOnceForEachRequestThatIsSent() {
        String event = Ids.next().toString();
        request(person, event);
        request(person, event);
        request(person, Ids.next().toString());
        await().atMost(SOON).until(() -> confirmations(person).size() >= 2);
        assertThat(confirmations(person)).hasSize(2).allSatisfy(confirmation -> {
            Contracts.assertValid(TOPIC, "user.erasure-confirmed", confirmation.value());
            var value = JsonMapper.shared().readTree(confirmation.value());
            assertThat(value.path("erasure_id").asString()).isEqualTo(erasure);
            assertThat(value.path("service").asString()).isEqualTo("ingest-service");
        });
    }

    private void order(String id, String customer) {
        post("/api/v1/orders", MediaType.APPLICATION_JSON, orderJson(id, customer))
                .expectStatus()
                .isAccepted();
    }

    private static String orderJson(String id, String customer) {
        return """
                {"order_id":"%s","customer_id":"%s","ordered_at":"2026-03-01T12:00:00Z","currency":"EUR","amount":"20000",\
                "lines":[{"product_id":"11","quantity":2,"unit_price":"12.50","discount":"0.1"}]}""".formatted(id, customer);
    }

    private void view(String id, String user, String url) {
        post("/api/v1/clicks", NDJSON, """
                {"event_id":"%s","user_id":"%s","url":"%s","occurred_at":"%s"}""".formatted(id, user, url, Instant.now()))
                .expectStatus()
                .isAccepted();
    }

    /** Once views over all partitions are counted, so are all before them. */
    private void fence() {
        String behind = Ids.next().toString();
        for (int i = 0; i < 60; i++) {
            TestTopics.send("clickstream", "fence" + i, """
                    {"event_id":"%d","user_id":"%s","url":"/fence"}""".formatted(i, behind));
        }
        awaitViews(behind, 60);
    }

    private void awaitCustomer(String order, String expected) {
        await().atMost(SOON)
                .untilAsserted(() -> get("/api/v1/orders/" + order)
                        .expectBody()
                        .jsonPath("$.customer_id")
                        .isEqualTo(expected));
    }

    private void awaitViews(String user, int expected) {
        await().atMost(SOON)
                .untilAsserted(() -> get("/api/v1/clicks/users/" + user)
                        .expectBody()
                        .jsonPath("$.total")
                        .isEqualTo(expected));
    }

    private void erase(String user) {
        request(user, Ids.next().toString());
        await().atMost(SOON).until(() -> !confirmations(user).isEmpty());
    }

    private void request(String user, String event) {
        TestTopics.send(
                TOPIC,
                user,
                "{\"user_id\":\"%s\",\"erasure_id\":\"%s\",\"requested_at\":\"2026-04-01T08:00:00Z\"}"
                        .formatted(user, erasure),
                Map.of("ce_id", event, "ce_type", "user.erasure-requested"));
    }

    private static List<ConsumerRecord<String, String>> confirmations(String user) {
        return TestTopics.readAll(TOPIC, user).stream()
                .filter(event -> TestTopics.header(event, "ce_type").equals("user.erasure-confirmed"))
                .toList();
    }

    private List<String> keysWith(String text) {
        try (var keys = redis.scan(ScanOptions.scanOptions().count(10_000).build())) {
            return keys.stream()
                    .filter(key -> key.contains(text) || holds(key, text))
                    .toList();
        }
    }

    private boolean holds(String key, String text) {
        return redis.type(key) == DataType.ZSET
                && redis.opsForZSet().range(key, 0, -1).stream().anyMatch(member -> member.contains(text));
    }
}

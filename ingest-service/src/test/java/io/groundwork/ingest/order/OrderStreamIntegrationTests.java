package io.groundwork.ingest.order;

import static io.groundwork.ingest.order.OrderSamples.array;
import static io.groundwork.ingest.order.OrderSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.ingest.IngestTest;
import io.groundwork.platform.id.Ids;
import io.groundwork.test.TestTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

class OrderStreamIntegrationTests extends IngestTest {

    private final String run = Ids.next().toString();
    private final JdbcClient jdbc;
    private final MeterRegistry metrics;

    OrderStreamIntegrationTests(@Autowired JdbcClient jdbc, @Autowired MeterRegistry metrics) {
        this.jdbc = jdbc;
        this.metrics = metrics;
    }

    @Test
    void onlyWhatIsStrictlyAboveTheThresholdIsOfHighValue() {
        publish(array(
                order(run + "-at", run, "10000.00"),
                order(run + "-above", run, "10000.01"),
                order(run + "-below", run, "9999.99")));
        awaitKept(3);
        awaitHighValue(run + "-above", 1);
        assertThat(TestTopics.readAll(HighValueOrder.TOPIC, run + "-at")).isEmpty();
        get("/api/v1/orders/high-value?count=true&customer_id=" + run)
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1)
                .jsonPath("$.items[0].order_id")
                .isEqualTo(run + "-above");
    }

    @Test
    void repeatsInAnyOrderAndByAnyWayAreOneOrderAndOneEvent() {
        List<String> ids = IntStream.range(0, 20).mapToObj(i -> run + "-" + i).toList();
        String forth = array(ids.stream().map(id -> order(id, run, "20000")).toArray(String[]::new));
        String back =
                array(ids.reversed().stream().map(id -> order(id, run, "20000")).toArray(String[]::new));
        publish(forth);
        publish(back);
        publish(forth);
        ids.forEach(id -> TestTopics.send("orders", "", order(id, run, "20000")));
        fence();
        assertThat(kept()).isEqualTo(20);
        await().untilAsserted(() -> assertThat(TestTopics.readAll(HighValueOrder.TOPIC))
                .extracting(ConsumerRecord::key)
                .filteredOn(ids::contains)
                .containsExactlyInAnyOrderElementsOf(ids));
    }

    @Test
    void aRepeatHasTheIdOfTheFirst() {
        publish(order(run, run, "1"));
        publish(order(run, run, "1").replace("\"currency\":\"EUR\",", "").replace("}]}", "}],\"currency\":\"EUR\"}"));
        publish(order(run, run, "2"));
        List<String> ids = TestTopics.readAll("orders", run).stream()
                .map(sent -> TestTopics.header(sent, "ce_id"))
                .toList();
        assertThat(ids).hasSize(3);
        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
    }

    @Test
    void theFirstContentStaysAndAnotherOneIsCounted() {
        double before = repeated("different");
        publish(order(run, run, "5"));
        awaitKept(1);
        publish(order(run, run, "50000"));
        publish(order(run, run, "60000"));
        await().untilAsserted(() -> assertThat(repeated("different")).isEqualTo(before + 2));
        get("/api/v1/orders/" + run).expectBody().jsonPath("$.amount").isEqualTo("5");
        assertThat(TestTopics.readAll(HighValueOrder.TOPIC, run)).isEmpty();
    }

    @Test
    void poisonHoldsNobodyUp() {
        List<String> poison = List.of(
                "not json",
                "{}",
                order(run + "-number", run, "7").replace("\"7\"", "7"),
                order(run + "-nul\\u0000", run, "7"),
                order(run + "-leap", run, "7").replace("12:00:00", "23:59:60"),
                order(run + "-huge", run, "7").replace("\"lines\"", "\"weight\":1e200000,\"lines\""));
        for (int i = 0; i < poison.size(); i++) {
            TestTopics.send("orders", run, poison.get(i));
            TestTopics.send("orders", run, order(run + "-good" + i, run, "20000"));
        }
        awaitKept(poison.size());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll("orders.dlt", run))
                        .extracting(ConsumerRecord::value)
                        .containsExactlyElementsOf(poison));
    }

    @Test
    void aBareValueWithoutAKeyIsAnOrder() {
        TestTopics.send("orders", null, order(run, run, "20000"));
        awaitKept(1);
        awaitHighValue(run, 1);
    }

    /** Sixty orders over all partitions: once they are kept, so is all that was sent before them. */
    private void fence() {
        String behind = Ids.next().toString();
        for (int i = 0; i < 60; i++) {
            TestTopics.send("orders", "fence" + i, order(behind + "-" + i, behind, "1"));
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(kept(behind)).isEqualTo(60));
    }

    private void publish(String body) {
        post("/api/v1/orders", MediaType.APPLICATION_JSON, body).expectStatus().isAccepted();
    }

    private void awaitKept(int expected) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(kept()).isEqualTo(expected));
    }

    private void awaitHighValue(String id, int expected) {
        await().untilAsserted(() ->
                assertThat(TestTopics.readAll(HighValueOrder.TOPIC, id)).hasSize(expected));
    }

    private int kept() {
        return kept(run);
    }

    private int kept(String customer) {
        return jdbc.sql("select count(*) from orders where customer_id = :customer")
                .param("customer", customer)
                .query(Integer.class)
                .single();
    }

    private double repeated(String content) {
        return metrics.counter("groundwork.orders.repeated", "content", content).count();
    }
}

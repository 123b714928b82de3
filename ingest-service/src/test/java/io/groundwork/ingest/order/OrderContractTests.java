package io.groundwork.ingest.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.ingest.IngestTest;
import io.groundwork.platform.id.Ids;
import io.groundwork.test.Contracts;
import io.groundwork.test.TestTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** Both sides of {@code orders} and the writing side of {@code orders.high-value}. */
class OrderContractTests extends IngestTest {

    private final String id = Ids.next().toString();
    private final String example = Contracts.example("orders").replace("A-1001", id);

    @Test
    void theExampleIsKept() {
        TestTopics.send("orders", id, example);
        await().untilAsserted(() -> get("/api/v1/orders/" + id).expectStatus().isOk());
    }

    @Test
    void whatIsPublishedByHttpFollowsTheContract() {
        post("/api/v1/orders", MediaType.APPLICATION_JSON, example)
                .expectStatus()
                .isAccepted();
        ConsumerRecord<String, String> sent = TestTopics.readAll("orders", id).getFirst();
        Contracts.assertValid("orders", sent.value());
        assertEnvelope(sent, "order.received");
        assertThat(TestTopics.header(sent, "traceparent")).isNotBlank();
    }

    @Test
    void whatIsOfHighValueIsAnnouncedByTheContract() {
        TestTopics.send("orders", id, example);
        await().untilAsserted(() ->
                assertThat(TestTopics.readAll("orders.high-value", id)).hasSize(1));
        ConsumerRecord<String, String> sent =
                TestTopics.readAll("orders.high-value", id).getFirst();
        Contracts.assertValid("orders.high-value", "order.high-value", sent.value());
        assertThat(sent.value())
                .contains("\"amount\":\"12500.50\"", "\"threshold\":\"10000\"", "\"ship_country\":\"Portugal\"");
        assertEnvelope(sent, "order.high-value");
    }

    private void assertEnvelope(ConsumerRecord<String, String> sent, String type) {
        assertThat(TestTopics.header(sent, "ce_type")).isEqualTo(type);
        assertThat(TestTopics.header(sent, "ce_source")).isEqualTo("/ingest-service");
        assertThat(TestTopics.header(sent, "ce_subject")).isEqualTo(id);
        assertThat(TestTopics.header(sent, "ce_id")).isNotBlank();
    }

    @Test
    void theTraceOfTheRequestGoesOnToTheAnnouncement() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        client().post()
                .uri(uri("/api/v1/orders"))
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .contentType(MediaType.APPLICATION_JSON)
                .body(example)
                .exchange()
                .expectStatus()
                .isAccepted();
        await().untilAsserted(() ->
                assertThat(TestTopics.readAll("orders.high-value", id)).hasSize(1));
        assertThat(TestTopics.header(TestTopics.readAll("orders.high-value", id).getFirst(), "traceparent"))
                .startsWith("00-" + trace);
    }
}

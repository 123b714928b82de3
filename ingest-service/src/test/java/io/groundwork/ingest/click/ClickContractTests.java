package io.groundwork.ingest.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.test.Contracts;
import io.groundwork.test.TestTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** Both sides of {@code clickstream}. */
class ClickContractTests extends ClickTest {

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
    void theContractsExampleIsCounted() {
        TestTopics.send("clickstream", "198.51.100.7", Contracts.example("clickstream"));
        await().untilAsserted(() -> assertCount("198.51.100.7", "1m", "2026-03-01T12:00:00Z", 1));
    }
}

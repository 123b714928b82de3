package io.groundwork.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.platform.id.Ids;
import io.groundwork.test.BackendKind;
import io.groundwork.test.TestBackend;
import io.groundwork.test.TestBackends;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Each backend dies while records come in, and comes back. */
class OutageIntegrationTests extends IngestTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String id = Ids.next().toString();

    @Test
    void withoutRedisReadsAreRefusedAndNoViewIsLost() {
        without(BackendKind.REDIS, () -> {
            post("/api/v1/clicks", MediaType.APPLICATION_JSON, "{\"user_id\":\"" + id + "\",\"url\":\"/\"}")
                    .expectStatus()
                    .isAccepted();
            assertUnavailable("/api/v1/clicks/users/" + id);
            assertUnavailable("/api/v1/clicks/top");
        });
        await().atMost(PATIENCE)
                .untilAsserted(() -> get("/api/v1/clicks/users/" + id)
                        .expectBody()
                        .jsonPath("$.total")
                        .isEqualTo(1));
    }

    @Test
    void withoutPostgresOrdersWaitInKafka() {
        without(BackendKind.POSTGRES, () -> {
            postOrder().expectStatus().isAccepted();
            assertUnavailable("/api/v1/orders/" + id);
        });
        awaitOrder();
    }

    @Test
    void withoutKafkaOrdersAreRefusedSoonAndMayBeSentAgain() {
        without(BackendKind.KAFKA, () -> {
            long start = System.nanoTime();
            postOrder().expectStatus().isEqualTo(503).expectHeader().exists(HttpHeaders.RETRY_AFTER);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(16));
        });
        await().atMost(PATIENCE).untilAsserted(() -> postOrder().expectStatus().isAccepted());
        awaitOrder();
    }

    private static void without(BackendKind kind, Runnable test) {
        TestBackend backend = TestBackends.of(kind);
        backend.kill();
        try {
            test.run();
        } finally {
            backend.restart();
        }
    }

    private void assertUnavailable(String path) {
        get(path).expectStatus().isEqualTo(503).expectHeader().exists(HttpHeaders.RETRY_AFTER);
    }

    private void awaitOrder() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> get("/api/v1/orders/" + id).expectStatus().isOk());
    }

    private RestTestClient.ResponseSpec postOrder() {
        return post("/api/v1/orders", MediaType.APPLICATION_JSON, """
                {"order_id":"%s","customer_id":"C","ordered_at":"2026-03-01T12:00:00Z","currency":"EUR","amount":"1","lines":[]}""".formatted(id));
    }
}

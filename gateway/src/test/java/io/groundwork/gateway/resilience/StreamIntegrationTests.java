package io.groundwork.gateway.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.groundwork.gateway.FakeService;
import io.groundwork.gateway.GatewayTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StreamIntegrationTests extends GatewayTest {

    private static final String STREAM = "/api/v1/notifications/stream";
    private final CountDownLatch secondEvent = new CountDownLatch(1);

    @Test
    @Timeout(30)
    void aStreamMayBeginLaterThanAnAnswerMust() {
        NOTIFICATION.at(STREAM, exchange -> {
            passResponseTimeout();
            FakeService.send(exchange, 200, "text/event-stream", "data: late\n\n");
        });

        assertThat(send(authorized(STREAM)).body()).isEqualTo("data: late\n\n");
    }

    @Test
    @Timeout(30)
    void eventsPassOneByOne() throws IOException {
        NOTIFICATION.at(STREAM, this::stream);

        var answer = send(
                authorized(STREAM).header("Accept", "text/event-stream").header("Accept-Encoding", "gzip"),
                BodyHandlers.ofInputStream());
        try (var events = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(events.readLine())
                    .as("the first arrives before the second is sent")
                    .isEqualTo("data: first");
            secondEvent.countDown();
            assertThat(events.readLine()).isEmpty();
            assertThat(events.readLine()).isEqualTo("data: second");
        }
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        awaitSecond();
        exchange.getResponseBody().write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
    }

    private void passResponseTimeout() {
        try {
            assertThat(secondEvent.await(1_500, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitSecond() {
        try {
            assertThat(secondEvent.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

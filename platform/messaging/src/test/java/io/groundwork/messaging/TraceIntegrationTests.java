package io.groundwork.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.test.TestTopics;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@MessagingTest
class TraceIntegrationTests {

    private static final String TOPIC = "test.records";

    private final Transactions transactions;
    private final Recorder recorder;
    private final Tracer tracer;
    private final String key = UUID.randomUUID().toString();

    TraceIntegrationTests(Transactions transactions, Recorder recorder, Tracer tracer) {
        this.transactions = transactions;
        this.recorder = recorder;
        this.tracer = tracer;
    }

    @AfterEach
    void reset() {
        recorder.reset();
    }

    @Test
    void theTraceThatCausedAnEventGoesOnInItsConsumer() {
        AtomicReference<String> consumed = new AtomicReference<>();
        recorder.onRecord = event -> consumed.set(
                Objects.requireNonNull(tracer.currentSpan()).context().traceId());
        Span span = tracer.nextSpan().name("request").start();
        try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
            transactions.publish(new OutgoingEvent(TOPIC, key, "test.happened", key, Map.of("name", "traced")));
        } finally {
            span.end();
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> consumed.get() != null);
        assertThat(consumed.get()).isEqualTo(span.context().traceId());
        assertThat(TestTopics.header(TestTopics.readAll(TOPIC, key).getFirst(), "traceparent"))
                .contains(span.context().traceId(), span.context().spanId());
    }
}

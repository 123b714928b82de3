package io.groundwork.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

@MessagingTest
class InboxIntegrationTests {

    private final Inbox inbox;
    private final Transactions transactions;
    private final JdbcTemplate jdbc;
    private final IncomingEvent event = event(UUID.randomUUID().toString());

    InboxIntegrationTests(Inbox inbox, Transactions transactions, JdbcTemplate jdbc) {
        this.inbox = inbox;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Test
    void aRepeatHasNoEffect() {
        AtomicInteger effects = new AtomicInteger();

        assertThat(inbox.once("test", event, effects::incrementAndGet)).isTrue();
        assertThat(inbox.once("test", event, effects::incrementAndGet)).isFalse();

        assertThat(effects).hasValue(1);
    }

    @Test
    void twoConsumersOfOneEventDoNotDisturbEachOther() {
        assertThat(inbox.once("one", event, () -> {})).isTrue();
        assertThat(inbox.once("two", event, () -> {})).isTrue();
    }

    @Test
    void anEventWhoseEffectFailedIsNew() {
        assertThatThrownBy(() -> inbox.once("test", event, () -> {
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");

        assertThat(inbox.once("test", event, () -> {})).isTrue();
    }

    @Test
    void ofManyDeliveriesAtOnceOneTakesEffect() {
        AtomicInteger effects = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(IntStream.range(0, 20)
                            .mapToObj(i -> CompletableFuture.runAsync(
                                    () -> inbox.once("test", event, effects::incrementAndGet), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }

        assertThat(effects).hasValue(1);
    }

    @Test
    void ofABatchOnlyTheNewEventsComeBackEachOnceAndInOrder() {
        IncomingEvent known = event("b-" + event.id());
        IncomingEvent last = event("a-" + event.id());
        inbox.once("test", known, () -> {});

        List<IncomingEvent> fresh =
                transactions.execute(status -> inbox.firstSeen("test", List.of(event, known, event, last)));

        assertThat(fresh).containsExactly(event, last);
    }

    @Test
    void aBatchNeedsTheTransactionOfItsEffect() {
        assertThatIllegalStateException().isThrownBy(() -> inbox.firstSeen("test", List.of(event)));
    }

    @Test
    void onlyOldEventsAreForgotten() {
        inbox.once("test", event, () -> {});
        String old = "old-" + event.id();
        jdbc.update(
                "insert into inbox (consumer, event_id, seen_at) values ('test', ?, now() - interval '15 days')", old);

        new InboxPurge(jdbc, new InboxProperties(Duration.ofDays(14), Duration.ofHours(1))).step();

        assertThat(inbox.once("test", event(old), () -> {})).isTrue();
        assertThat(inbox.once("test", event, () -> {})).isFalse();
    }

    private static IncomingEvent event(String id) {
        return new IncomingEvent(
                id, "test.happened", "test", "key", 0, 0, Instant.EPOCH, JsonNodeFactory.instance.objectNode());
    }
}

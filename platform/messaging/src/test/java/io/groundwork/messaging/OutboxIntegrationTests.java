package io.groundwork.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.groundwork.test.TestTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@MessagingTest
class OutboxIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Outbox outbox;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final String key = UUID.randomUUID().toString();

    OutboxIntegrationTests(Outbox outbox, Transactions transactions, JdbcClient jdbc) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Test
    void anEventGoesOutWithItsTransaction() {
        transactions.publish(event(key, 1));

        ConsumerRecord<String, String> sent = sent(key, 1).getFirst();
        assertThat(sent.value()).isEqualTo("{\"number\":1}");
        assertThat(TestTopics.header(sent, "ce_type")).isEqualTo("test.happened");
        assertThat(TestTopics.header(sent, "ce_source")).isEqualTo("/messaging-test");
        assertThat(TestTopics.header(sent, "ce_subject")).isEqualTo("subject");
        assertThat(TestTopics.header(sent, "ce_specversion")).isEqualTo("1.0");
        assertThat(UUID.fromString(TestTopics.header(sent, "ce_id")).version()).isEqualTo(7);
    }

    @Test
    void anEventOfATransactionThatRollsBackIsNeverWritten() {
        transactions.executeWithoutResult(status -> {
            outbox.publish(event(key, 1));
            status.setRollbackOnly();
        });
        transactions.publish(event(key, 2));

        assertThat(numbers(sent(key, 1))).containsExactly(2);
    }

    @Test
    void publishingNeedsATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> outbox.publish(event(key, 1)));
    }

    @Test
    void publishedRowsAreRemoved() {
        transactions.publish(event(key, 1));

        await().atMost(SOON).until(() -> rows() == 0);
    }

    @Test
    void eventsOfOneTransactionKeepTheirOrder() {
        transactions.publish(IntStream.range(0, 50).mapToObj(i -> event(key, i)).toArray(OutgoingEvent[]::new));

        assertThat(numbers(sent(key, 50)))
                .isEqualTo(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void anEventPublishedByAnotherSynchronizationBeforeTheCommitIsNotLost() {
        transactions.executeWithoutResult(status -> beforeCommit(() -> outbox.publish(event(key, 1))));

        assertThat(numbers(sent(key, 1))).containsExactly(1);
    }

    @Test
    void aSecondTransactionOfTheSameKeyWaitsForTheCommitOfTheFirst() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(() -> transactions.executeWithoutResult(status -> {
                outbox.publish(event(key, 1));
                beforeCommit(() -> {
                    written.countDown();
                    uninterrupted(mayCommit);
                });
            }));
            written.await();
            Future<?> second = threads.submit(() -> transactions.publish(event(key, 2)));
            transactions.publish(event("other-" + key, 3));

            await().pollDelay(Duration.ofMillis(300)).until(() -> !second.isDone());
            mayCommit.countDown();
            first.get();
            second.get();
        }

        assertThat(numbers(sent(key, 2))).containsExactly(1, 2);
    }

    @Test
    void aTransactionOfManyKeysTakesOneLock() {
        var locks = new AtomicLong();
        transactions.executeWithoutResult(status -> {
            IntStream.range(0, 2_000).forEach(i -> outbox.publish(event(key + "-" + i, i)));
            beforeCommit(() -> locks.set(advisoryLocks()));
        });

        assertThat(locks).hasValue(1);
        assertThat(numbers(sent(key + "-1999", 1))).containsExactly(1999);
    }

    @Test
    void aTransactionOfManyKeysAndOneOfOneOfThemWaitForEachOther() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> many = threads.submit(() -> transactions.executeWithoutResult(status -> {
                IntStream.range(0, 1_000).forEach(i -> outbox.publish(event(key + "-" + i, 1)));
                beforeCommit(() -> {
                    written.countDown();
                    uninterrupted(mayCommit);
                });
            }));
            written.await();
            Future<?> one = threads.submit(() -> transactions.publish(event(key + "-7", 2)));

            await().pollDelay(Duration.ofMillis(300)).until(() -> !one.isDone());
            mayCommit.countDown();
            many.get();
            one.get();
        }

        assertThat(numbers(sent(key + "-7", 2))).containsExactly(1, 2);
    }

    @Test
    void manyTransactionsWithTheSameKeysInAnyOrderNeitherDeadlockNorLoseAnything() {
        int writers = 16;
        int each = 15;
        List<String> keys = IntStream.range(0, 4).mapToObj(i -> key + "-" + i).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(IntStream.range(0, writers)
                            .mapToObj(writer -> CompletableFuture.runAsync(() -> write(keys, writer, each), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }

        await().atMost(SOON).until(() -> rows() == 0);
        for (String one : keys) {
            List<ConsumerRecord<String, String>> all = TestTopics.readAll("test.outbox", one);
            assertThat(all).hasSize(writers * each);
            for (int writer = 0; writer < writers; writer++) {
                assertThat(numbersOf(writer, all)).isSorted().hasSize(each);
            }
        }
    }

    private void write(List<String> keys, int writer, int times) {
        Random random = new Random(writer);
        for (int i = 0; i < times; i++) {
            List<String> shuffled = new ArrayList<>(keys);
            Collections.shuffle(shuffled, random);
            int number = writer * 1000 + i;
            transactions.publish(
                    shuffled.stream().map(one -> event(one, number)).toArray(OutgoingEvent[]::new));
        }
    }

    private static void beforeCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                action.run();
            }
        });
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Held by the transaction of this thread. */
    private long advisoryLocks() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()")
                .query(Long.class)
                .single();
    }

    private long rows() {
        return jdbc.sql("select count(*) from outbox where event_key like ?")
                .param(key + "%")
                .query(Long.class)
                .single();
    }

    private static List<ConsumerRecord<String, String>> sent(String key, int count) {
        return await().atMost(SOON)
                .until(() -> TestTopics.readAll("test.outbox", key), records -> records.size() >= count);
    }

    private static List<Integer> numbersOf(int writer, List<ConsumerRecord<String, String>> records) {
        return numbers(records).stream()
                .filter(number -> number / 1000 == writer)
                .toList();
    }

    private static List<Integer> numbers(List<ConsumerRecord<String, String>> records) {
        return records.stream()
                .map(it -> Integer.valueOf(it.value().replaceAll("\\D", "")))
                .toList();
    }

    private static OutgoingEvent event(String key, int number) {
        return new OutgoingEvent("test.outbox", key, "test.happened", "subject", Map.of("number", number));
    }
}

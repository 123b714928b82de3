package io.groundwork.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.groundwork.test.IntegrationTest;
import io.groundwork.test.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class OutboxIntegrationTests {

    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    OutboxIntegrationTests(Outbox outbox, JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    @Test
    void anEventGoesOutWithItsTransaction() {
        String key = UUID.randomUUID().toString();

        transactions.executeWithoutResult(status -> outbox.publish(event(key, 1)));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !TestTopics.readAll("test.outbox", key).isEmpty());
        ConsumerRecord<String, String> sent =
                TestTopics.readAll("test.outbox", key).getFirst();
        assertThat(sent.value()).isEqualTo("{\"number\":1}");
        assertThat(TestTopics.header(sent, "ce_type")).isEqualTo("test.happened");
        assertThat(TestTopics.header(sent, "ce_source")).isEqualTo("/messaging-test");
        assertThat(TestTopics.header(sent, "ce_subject")).isEqualTo(key);
        assertThat(TestTopics.header(sent, "ce_specversion")).isEqualTo("1.0");
        assertThat(UUID.fromString(TestTopics.header(sent, "ce_id")).version()).isEqualTo(7);
    }

    @Test
    void anEventOfATransactionThatRollsBackIsNeverWritten() {
        String key = UUID.randomUUID().toString();

        transactions.executeWithoutResult(status -> {
            outbox.publish(event(key, 1));
            status.setRollbackOnly();
        });

        assertThat(rows(key)).isZero();
    }

    @Test
    void publishingNeedsATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> outbox.publish(event("k", 1)));
    }

    @Test
    void publishedRowsAreRemoved() {
        String key = UUID.randomUUID().toString();

        transactions.executeWithoutResult(status -> outbox.publish(event(key, 1)));

        await().atMost(Duration.ofSeconds(20)).until(() -> rows(key) == 0);
    }

    private long rows(String key) {
        return jdbc.sql("select count(*) from outbox where event_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    private static OutgoingEvent event(String key, int number) {
        return new OutgoingEvent("test.outbox", key, "test.happened", key, Map.of("number", number));
    }

    static List<Integer> numbers(List<ConsumerRecord<String, String>> records) {
        return records.stream()
                .map(it -> Integer.valueOf(it.value().replaceAll("\\D", "")))
                .toList();
    }
}

package io.groundwork.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.messaging.MessagingTest;
import io.groundwork.messaging.OutgoingEvent;
import io.groundwork.messaging.Transactions;
import io.groundwork.test.BackendKind;
import io.groundwork.test.TestBackends;
import io.groundwork.test.TestTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.ProducerFactory;

@MessagingTest
class OutboxRelayIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final OutboxRelay relay;
    private final RelayStatus status;
    private final OutboxRelay standby;
    private final RelayStatus standbyStatus = new RelayStatus(Clock.systemUTC());
    private final Transactions transactions;
    private final JdbcTemplate jdbc;
    private final MeterRegistry meters;
    private final String key = UUID.randomUUID().toString();

    OutboxRelayIntegrationTests(
            OutboxRelay relay,
            RelayStatus status,
            RelayProperties properties,
            JdbcConnectionDetails database,
            ProducerFactory<?, ?> kafka,
            Transactions transactions,
            JdbcTemplate jdbc,
            MeterRegistry meters) {
        this.relay = relay;
        this.status = status;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.meters = meters;
        standby = new OutboxRelay(
                new RelayConnections(database, "standby"),
                new RelayProducers(kafka.getConfigurationProperties()),
                properties,
                standbyStatus,
                "/standby",
                Clock.systemUTC());
    }

    @AfterEach
    void stopStandby() {
        standby.stop();
        relay.start();
        await().atMost(SOON).until(status::isActive);
    }

    @Test
    void aStandbyTakesOverWithinTwoSecondsWhenTheActiveOneStops() {
        await().atMost(SOON).until(status::isActive);
        standby.start();
        await().during(Duration.ofSeconds(1)).until(() -> !standbyStatus.isActive());

        relay.stop();

        await().atMost(Duration.ofSeconds(2)).until(standbyStatus::isActive);
        transactions.publish(event(1));
        assertThat(TestTopics.header(sent(1).getFirst(), "ce_source")).isEqualTo("/standby");
    }

    @Test
    void aRelayWhoseConnectionIsKilledGivesWayAndNothingIsLost() {
        await().atMost(SOON).until(status::isActive);
        standby.start();

        for (int i = 0; i < 20; i++) {
            transactions.publish(event(i));
            if (i % 5 == 0) {
                jdbc.queryForList(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name like '%outbox relay'");
            }
        }

        await().atMost(SOON).until(() -> rows("pending") == 0);
        assertThat(sent(20).stream().map(ConsumerRecord::value).distinct()).hasSize(20);
        await().atMost(SOON).until(() -> status.isActive() != standbyStatus.isActive());
    }

    @Test
    void eventsWaitForKafkaToComeBack() {
        transactions.publish(event(0));
        sent(1);
        TestBackends.of(BackendKind.KAFKA).kill();

        transactions.publish(event(1));
        transactions.publish(event(2));
        await().during(Duration.ofSeconds(2)).until(() -> rows("pending") == 2);
        TestBackends.of(BackendKind.KAFKA).restart();

        await().atMost(Duration.ofSeconds(60)).until(() -> rows("pending") == 0);
        assertThat(sent(3).stream().map(ConsumerRecord::value).distinct())
                .containsExactly("{\"number\":0}", "{\"number\":1}", "{\"number\":2}");
    }

    @Test
    void whatKafkaRefusesForGoodIsMovedAsideAndHoldsNobodyUp() {
        transactions.publish(new OutgoingEvent("no such topic!", key, "test.happened", key, Map.of()), event(1));

        sent(1);
        await().atMost(SOON).until(() -> rows("failed") == 1);
        await().atMost(SOON)
                .until(() -> meters.get("groundwork.outbox.failed").gauge().value() >= 1);
        jdbc.update("delete from outbox where state = 'failed'");
    }

    @Test
    void aTopicThatIsNotThereYetHoldsUpOnlyItself() {
        String late = "test.late-" + UUID.randomUUID();
        transactions.publish(new OutgoingEvent(late, key, "test.happened", key, Map.of("number", 1)), event(1));

        sent(1);
        assertThat(TestTopics.readAll(late)).isEmpty();
        TestTopics.create(late, 1);

        await().atMost(SOON).until(() -> TestTopics.readAll(late).size() == 1);
    }

    @Test
    void theMetersTellHowTheOutboxIs() {
        transactions.publish(event(1));
        sent(1);

        assertThat(meters.get("groundwork.outbox.relay.active").gauge().value()).isEqualTo(1);
        assertThat(meters.get("groundwork.outbox.published").functionCounter().count())
                .isPositive();
        await().atMost(SOON)
                .until(() -> meters.get("groundwork.outbox.oldest.age").gauge().value() == 0);
    }

    private long rows(String state) {
        return jdbc.queryForObject(
                "select count(*) from outbox where event_key = ? and state = ?", Long.class, key, state);
    }

    private List<ConsumerRecord<String, String>> sent(int count) {
        return await().atMost(SOON)
                .until(() -> TestTopics.readAll("test.outbox", key), records -> records.size() >= count);
    }

    private OutgoingEvent event(int number) {
        return new OutgoingEvent("test.outbox", key, "test.happened", key, Map.of("number", number));
    }
}

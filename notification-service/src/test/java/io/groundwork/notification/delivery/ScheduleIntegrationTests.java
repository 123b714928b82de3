package io.groundwork.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.WebhookSink;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attempts at the times that are promised, days of them, by a clock that the test moves: in a year that the service never reaches. */
@NotificationIntegrationTest
class ScheduleIntegrationTests {

    private static final Instant START = Instant.parse("2080-01-01T00:00:00Z");
    private static final List<Duration> PROMISED = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private final DeliveryProperties properties = new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("groundwork.delivery", DeliveryProperties.class);
    private final WebhookSink sink = new WebhookSink();
    private final WebhookSubscriber ada;
    private final JdbcClient jdbc;
    private final DueDeliveries due;
    private final OutcomeNotes notes;
    private final Channels channels;

    private Instant now = START;

    ScheduleIntegrationTests(JdbcClient jdbc, OutcomeNotes notes, Channels channels, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.due = new DueDeliveries(jdbc, properties);
        this.notes = notes;
        this.channels = channels;
        this.ada = new WebhookSubscriber(port);
    }

    @AfterEach
    void stop() {
        sink.close();
        jdbc.sql("delete from delivery where next_attempt_at > :start")
                .param("start", Timestamp.from(START.minus(Duration.ofDays(1))))
                .update();
    }

    @Test
    void followsTheScheduleOfStandardWebhooksAndLosesNothing() {
        prepare();
        sink.answering(call -> WebhookSink.Reply.of(503));

        List<Instant> attempts = attemptsUntilNothingIsDue();

        assertThat(attempts).hasSize(10);
        for (int i = 0; i < PROMISED.size(); i++) {
            Duration wait = Duration.between(attempts.get(i), attempts.get(i + 1));
            Duration promised = PROMISED.get(i);
            assertThat(wait)
                    .isBetween(promised, promised.plus(promised.dividedBy(10)).plusMillis(1));
        }
        assertThat(ada.deliveries("dead")).hasSize(1);
    }

    @Test
    void deliversUnderTheSameIdOnceTheEndpointIsBack() {
        prepare();
        sink.answering(call -> WebhookSink.Reply.of(sink.calls().size() < 4 ? 503 : 200));

        assertThat(attemptsUntilNothingIsDue()).hasSize(4);

        assertThat(sink.calls())
                .extracting(WebhookSink.Call::id)
                .hasSize(4)
                .containsOnly(sink.calls().getFirst().id());
        assertThat(ada.deliveries("dead")).isEmpty();
    }

    @Test
    void waitsAsLongAsTheEndpointAsks() {
        prepare();
        sink.answering(call -> new WebhookSink.Reply(sink.calls().size() == 1 ? 429 : 200, "3600", ""));

        List<Instant> attempts = attemptsUntilNothingIsDue();

        assertThat(Duration.between(attempts.getFirst(), attempts.getLast())).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void comesBackWhenAReplicaDiesWithItsClaims() {
        UUID delivery = prepare();

        assertThat(claim()).extracting(DueDelivery::id).containsExactly(delivery);
        assertThat(claim()).isEmpty();
        now = now.plus(properties.lease());

        DueDelivery second = claim().getFirst();
        assertThat(second.id()).isEqualTo(delivery);
        assertThat(second.attempt()).isEqualTo(2);
    }

    @Test
    void ignoresTheReportOfAnAttemptWhoseLeaseRanOut() {
        prepare();
        sink.answering(call -> WebhookSink.Reply.of(503));
        DueDelivery slow = claim().getFirst();
        now = now.plus(properties.lease());
        DueDelivery quick = claim().getFirst();

        notes.write(List.of(attempt(slow)));
        assertThat(ada.deliveries("pending").path(0).path("last_status").isNull())
                .isTrue();

        notes.write(List.of(attempt(quick)));
        assertThat(ada.deliveries("pending").path(0).path("last_status").asInt())
                .isEqualTo(503);
    }

    /** Publishes one message and moves its delivery out of reach of the service itself. */
    private UUID prepare() {
        ada.subscribe(sink.url("/hook"));
        await().until(() -> ada.deliveries("pending").isEmpty());
        UUID subscription = UUID.fromString(
                ada.read("/api/v1/subscriptions").at("/items/0/id").asString());
        UUID message = WebhookSubscriber.id(publishUnseen());
        UUID delivery = UUID.randomUUID();
        jdbc.sql("""
                insert into delivery (id, message_ref, subscription_id, user_id, topic, protocol, state, next_attempt_at, created_at)
                values (:id, :message, :subscription, :user, :topic, 'webhook', 'pending', :now, :now)""")
                .param("id", delivery)
                .param("message", message)
                .param("subscription", subscription)
                .param("user", ada.user)
                .param("topic", ada.topic)
                .param("now", Timestamp.from(START))
                .update();
        return delivery;
    }

    /** To a topic that nobody else follows: the webhook lets nothing through by itself. */
    private URI publishUnseen() {
        URI subscription = URI.create("/api/v1/subscriptions/"
                + ada.read("/api/v1/subscriptions").at("/items/0/id").asString());
        ada.api
                .patch()
                .uri(subscription)
                .contentType(MediaType.parseMediaType("application/merge-patch+json"))
                .header("If-Match", "*")
                .body(Map.of("filter_policy", Map.of("never", List.of("there"))))
                .exchange()
                .expectStatus()
                .isOk();
        return ada.publish(Map.of("body", "later"));
    }

    private List<Instant> attemptsUntilNothingIsDue() {
        List<Instant> attempts = new ArrayList<>();
        for (List<DueDelivery> claimed = claim(); !claimed.isEmpty(); claimed = claim()) {
            attempts.add(now);
            notes.write(claimed.stream().map(this::attempt).toList());
            nextAttempt().ifPresent(next -> now = next);
        }
        return attempts;
    }

    private Optional<Instant> nextAttempt() {
        return jdbc.sql("select next_attempt_at from delivery where topic = :topic and state = 'pending'")
                .param("topic", ada.topic)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private List<DueDelivery> claim() {
        return due.claim(now, 100, Map.of()).stream()
                .filter(delivery -> delivery.subscriptionId()
                        .equals(UUID.fromString(ada.read("/api/v1/subscriptions")
                                .at("/items/0/id")
                                .asString())))
                .toList();
    }

    private Outcome attempt(DueDelivery delivery) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Attempt(properties, clock).make(delivery, channels.prepare(List.of(delivery)));
    }
}

package io.groundwork.notification.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.messaging.IncomingEvent;
import io.groundwork.notification.ApiClient;
import io.groundwork.notification.Events;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.Topics;
import io.groundwork.notification.inbox.Mailboxes;
import io.groundwork.notification.inbox.Notice;
import io.groundwork.notification.inbox.Notification;
import io.groundwork.notification.inbox.NotificationDelivery;
import io.groundwork.notification.recipient.ErasedPeople;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.test.TestSchema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events that name somebody erased, but are for others, and come after the erasure or beside it. */
@NotificationIntegrationTest
@Timeout(60)
class LateEventIntegrationTests {

    private final UserId bob = new UserId(UUID.randomUUID().toString());
    private final String gone = UUID.randomUUID().toString();
    private final PersonalTraces traces;
    private final ErasedPeople erased;
    private final NotificationDelivery inboxes;
    private final Mailboxes mailboxes;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final int port;

    LateEventIntegrationTests(
            PersonalTraces traces,
            ErasedPeople erased,
            NotificationDelivery inboxes,
            Mailboxes mailboxes,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.traces = traces;
        this.erased = erased;
        this.inboxes = inboxes;
        this.mailboxes = mailboxes;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void tellOthersWithoutTheActor() {
        erase();
        Events.send("task.events", "task.updated", event("task.updated").put("assignee_id", gone));

        await().until(() -> items().size() == 1);
        JsonNode data = data(items().getFirst());
        assertThat(data.path("actor_id").asString()).isEqualTo("deleted-user");
        assertThat(data.path("assignee_id").asString()).isEqualTo("deleted-user");
        assertThat(TestSchema.columnsWith(gone)).isEmpty();
        assertThat(mailboxes.lastSequence(UserId.NOBODY)).isZero();
    }

    @Test
    void doNotSayWhatTheySaid() {
        erase();
        ObjectNode comment = event("task.commented");
        comment.putArray("mentions").add(bob.value()).add(gone);
        Events.send("task.events", "task.commented", comment);
        Events.send("task.events", "task.deleted", event("task.deleted"));

        await().until(() -> !items().isEmpty());
        assertThat(items()).extracting(Notification::type).containsExactly("task.deleted");
    }

    @Test
    void bringOrdersToSubscribersWithoutTheCustomer() {
        Topics.subscribe(ApiClient.of(port, bob.value()), Map.of("topic", "orders.high-value", "protocol", "inbox"))
                .expectStatus()
                .isCreated();
        erase();
        String order = "o-" + UUID.randomUUID();
        Events.send(
                "orders.high-value",
                "order.high-value",
                Events.example("orders.high-value", "order.high-value")
                        .put("order_id", order)
                        .put("customer_id", gone));

        await().until(() -> items().stream().anyMatch(item -> item.subject().contains(order)));
        assertThat(data(items().getLast()).path("customer_id").asString()).isEqualTo("deleted-user");
        assertThat(TestSchema.columnsWith(gone)).isEmpty();
    }

    /** The event is being taken in, and has not found the person erased, when the erasure begins. */
    @Test
    void areWaitedForWhenTheyComeBesideTheErasure() throws Exception {
        CompletableFuture<Void> erasure = new CompletableFuture<>();
        transactions.executeWithoutResult(_ -> {
            IncomingEvent event = erased.leftOutOf(incoming(event("task.updated")));
            Thread.ofVirtual().start(() -> {
                erase();
                erasure.complete(null);
            });
            await().until(this::anErasureWaits);
            inboxes.deliver(new Notice("task.events", "task.updated", "News", "", event.data()), Set.of(bob));
        });

        erasure.get(20, TimeUnit.SECONDS);
        assertThat(data(items().getFirst()).path("actor_id").asString()).isEqualTo("deleted-user");
        assertThat(TestSchema.columnsWith(gone)).isEmpty();
    }

    private void erase() {
        transactions.executeWithoutResult(_ -> traces.remove(gone));
    }

    private boolean anErasureWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted and mode = 'ShareRowExclusiveLock')")
                .query(Boolean.class)
                .single();
    }

    private ObjectNode event(String type) {
        return Events.taskEvent(type, Set.of(bob.value(), gone)).put("actor_id", gone);
    }

    private static IncomingEvent incoming(JsonNode data) {
        return new IncomingEvent("e", "task.updated", "task.events", "k", 0, 0, Instant.EPOCH, data);
    }

    private List<Notification> items() {
        return mailboxes.after(bob, 0, 100);
    }

    private static JsonNode data(Notification item) {
        return JsonMapper.shared().readTree(item.data());
    }
}

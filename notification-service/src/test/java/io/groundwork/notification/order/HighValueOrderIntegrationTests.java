package io.groundwork.notification.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.Events;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.TestMailServer;
import io.groundwork.notification.inbox.Mailboxes;
import io.groundwork.notification.inbox.Notification;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.recipient.UserId;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import tools.jackson.databind.node.ObjectNode;

@NotificationIntegrationTest
class HighValueOrderIntegrationTests {

    private static final String TOPIC = "orders.high-value";

    private final UserId ada = new UserId(UUID.randomUUID().toString());
    private final UserId bob = new UserId(UUID.randomUUID().toString());
    private final String orderId = "A-" + UUID.randomUUID();
    private final Mailboxes mailboxes;
    private final Recipients recipients;
    private final int port;

    HighValueOrderIntegrationTests(Mailboxes mailboxes, Recipients recipients, @LocalServerPort int port) {
        this.mailboxes = mailboxes;
        this.recipients = recipients;
        this.port = port;
    }

    @Test
    void reachesTheInboxOfSubscribersOnly() {
        subscribe(ada, "inbox");

        send(UUID.randomUUID().toString());

        await().until(() -> about(ada).size() == 1);
        assertThat(about(ada).getFirst().subject()).isEqualTo("High-value order " + orderId + ": 12500.50 EUR");
        assertThat(about(bob)).isEmpty();
    }

    @Test
    void reachesSubscribersByMailInTheirLanguage() throws MessagingException {
        recipients.learn(new Recipient(ada, ada + "@example.com", "Ada", Locale.GERMAN), Instant.EPOCH);
        subscribe(ada, "email");

        send(UUID.randomUUID().toString());

        await().until(() -> !TestMailServer.mailsTo(ada + "@example.com").isEmpty());
        assertThat(TestMailServer.mailsTo(ada + "@example.com"))
                .singleElement()
                .extracting(mail -> subject(mail))
                .isEqualTo("Großauftrag " + orderId + ": 12500.50 EUR");
        assertThat(about(ada)).isEmpty();
    }

    @Test
    void isToldOnceHoweverOftenTheEventComes() {
        subscribe(ada, "inbox");
        String eventId = UUID.randomUUID().toString();

        send(eventId);
        send(eventId);
        send(UUID.randomUUID().toString());

        await().until(() -> about(ada).size() >= 2);
        assertThat(about(ada)).hasSize(2);
    }

    private static String subject(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void subscribe(UserId user, String protocol) {
        ApiClient.of(port, user.value())
                .post()
                .uri("/api/v1/subscriptions")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("topic", TOPIC, "protocol", protocol))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private void send(String eventId) {
        ObjectNode order = Events.example(TOPIC, "order.high-value").put("order_id", orderId);
        Events.send(eventId, TOPIC, "order.high-value", order);
    }

    /** Subscribers hear of the orders of other tests too. */
    private List<Notification> about(UserId user) {
        return mailboxes.after(user, 0, 100).stream()
                .filter(notification -> notification.subject().contains(orderId))
                .toList();
    }
}

package io.groundwork.notification.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.Events;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.TestMailServer;
import io.groundwork.notification.Topics;
import io.groundwork.notification.inbox.Mailboxes;
import io.groundwork.notification.inbox.Notification;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.test.TestTokens;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** Each event reaches whom it concerns, in the inbox and by mail. */
@NotificationIntegrationTest
class BuiltInEventIntegrationTests {

    private final UserId ada = new UserId(UUID.randomUUID().toString());
    private final String address = ada + "@example.com";
    private final Mailboxes mailboxes;
    private final Recipients recipients;
    private final int port;

    BuiltInEventIntegrationTests(Mailboxes mailboxes, Recipients recipients, @LocalServerPort int port) {
        this.mailboxes = mailboxes;
        this.recipients = recipients;
        this.port = port;
    }

    @BeforeEach
    void learn() {
        recipients.learn(new Recipient(ada, address, "Ada", Locale.ENGLISH), Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "task.events|task.due-soon|assignee_id|Due soon: Order the red bricks",
                "job.events|job.dead|owner_id|Job given up: report",
                "file.events|file.loaded|owner_id|File loaded: orders-2026-03.csv",
                "file.events|file.quarantined|owner_id|File in quarantine: orders-2026-03.csv"
            })
    void tellsTheOneItNames(String topic, String type, String field, String subject) throws Exception {
        Events.send(topic, type, Events.example(topic, type).put(field, ada.value()));

        assertThat(mail().getSubject()).isEqualTo(subject);
        assertThat(items()).singleElement().satisfies(item -> {
            assertThat(item.subject()).isEqualTo(subject);
            assertThat(item.type()).isEqualTo(type);
        });
    }

    @Test
    void tellsTheNewAssigneeThatTheTaskIsTheirs() throws Exception {
        Events.send(
                "task.events",
                "task.created",
                Events.taskEvent("task.created", Set.of(ada.value())).put("assignee_id", ada.value()));

        assertThat(mail().getSubject()).startsWith("Assigned to you: ");
        assertThat(items())
                .singleElement()
                .extracting(Notification::subject)
                .asString()
                .startsWith("Assigned to you: ");
    }

    @Test
    void mailsNobodyWhatTheyDidThemselves() {
        ObjectNode mine = Events.taskEvent("task.created", Set.of(ada.value()))
                .put("assignee_id", ada.value())
                .put("actor_id", ada.value());
        Events.send("task.events", "task.created", mine);
        Events.send(
                "task.events",
                "task.due-soon",
                Events.example("task.events", "task.due-soon").put("assignee_id", ada.value()));

        await().until(() -> items().size() == 2);
        assertThat(items().getFirst().subject()).startsWith("New task: ");
        await().until(() -> !TestMailServer.mailsTo(address).isEmpty());
        assertThat(TestMailServer.mailsTo(address)).hasSize(1);
    }

    @Test
    void invitesByMailThatNothingHoldsBack() throws Exception {
        Events.send(
                "user.events",
                "user.invited",
                Events.example("user.events", "user.invited")
                        .put("user_id", ada.value())
                        .put("email", address)
                        .put("locale", "de-AT")
                        .put("expires_at", "2100-01-01T00:00:00Z"));

        MimeMessage mail = mail();
        assertThat(mail.getSubject()).isEqualTo("Sie sind eingeladen");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void alertsWhoeverSubscribed() {
        Topics.subscribe(ApiClient.of(port, ada.value()), Map.of("topic", "telemetry.alerts", "protocol", "inbox"))
                .expectStatus()
                .isCreated();
        String device = "pump-" + UUID.randomUUID();

        Events.send(
                "telemetry.alerts",
                "telemetry.alert-raised",
                Events.example("telemetry.alerts", "telemetry.alert-raised").put("device_id", device));

        await().until(() -> items().stream().anyMatch(item -> item.subject().contains(device)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"job.events", "file.events"})
    void leavesOthersJobsAndFilesToAdministrators(String topic) {
        var subscription = Map.of("topic", topic, "protocol", "inbox");
        Topics.subscribe(ApiClient.of(port, ada.value()), subscription)
                .expectStatus()
                .isEqualTo(422);
        Topics.subscribe(
                        ApiClient.with(
                                port,
                                TestTokens.user(UUID.randomUUID().toString())
                                        .scopes("notifications:read", "notifications:write")
                                        .roles("ADMIN")),
                        subscription)
                .expectStatus()
                .isCreated();
    }

    private MimeMessage mail() {
        return await().until(() -> TestMailServer.mailsTo(address), mails -> !mails.isEmpty())
                .getFirst();
    }

    private List<Notification> items() {
        return mailboxes.after(ada, 0, 100);
    }
}

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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Inboxes speak their owners' languages, in the words of the mails. */
@NotificationIntegrationTest
class LocalSubjectIntegrationTests {

    private final UserId ada = new UserId(UUID.randomUUID().toString());
    private final Mailboxes mailboxes;
    private final Recipients recipients;
    private final int port;

    LocalSubjectIntegrationTests(Mailboxes mailboxes, Recipients recipients, @LocalServerPort int port) {
        this.mailboxes = mailboxes;
        this.recipients = recipients;
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Assigned to you: Bricks",
                "de-AT|Ihnen zugewiesen: Bricks",
                "fr|Vous est attribuée : Bricks",
                "es|Se le ha asignado: Bricks",
                "ja|Assigned to you: Bricks"
            })
    void sayWhatTheMailSays(String language, String subject) throws Exception {
        learn(ada, language);
        Events.send(
                "task.events",
                "task.created",
                Events.taskEvent("task.created", Set.of(ada.value()))
                        .put("assignee_id", ada.value())
                        .put("title", "Bricks"));

        assertThat(subjects(ada)).containsExactly(subject);
        assertThat(await().until(() -> TestMailServer.mailsTo(ada + "@example.com"), mails -> !mails.isEmpty())
                        .getFirst()
                        .getSubject())
                .isEqualTo(subject);
    }

    @Test
    void tellsEachOfAnAudienceInTheirOwnLanguage() {
        UserId bob = new UserId(UUID.randomUUID().toString());
        UserId stranger = new UserId(UUID.randomUUID().toString());
        learn(ada, "de");
        learn(bob, "fr");
        Events.send(
                "task.events",
                "task.updated",
                Events.taskEvent("task.updated", Set.of(ada.value(), bob.value(), stranger.value()))
                        .put("title", "Bricks"));

        assertThat(subjects(ada)).containsExactly("Aufgabe geändert: Bricks");
        assertThat(subjects(bob)).containsExactly("Tâche modifiée : Bricks");
        assertThat(subjects(stranger)).containsExactly("Task changed: Bricks");
    }

    @Test
    void translatesBuiltInTopicsAndLeavesCallersTheirWords() {
        learn(ada, "de");
        var api = ApiClient.of(port, ada.value());
        String topic = Topics.create(api, "private");
        List.of(topic, "orders.high-value")
                .forEach(each -> Topics.subscribe(api, Map.of("topic", each, "protocol", "inbox"))
                        .expectStatus()
                        .isCreated());
        Topics.publish(api, topic, Map.of("subject", "Alert: rain", "body", "It rains"))
                .expectStatus()
                .isAccepted();
        assertThat(subjects(ada)).containsExactly("Alert: rain");

        String order = "o-" + UUID.randomUUID();
        Events.send(
                "orders.high-value",
                "order.high-value",
                Events.example("orders.high-value", "order.high-value").put("order_id", order));

        await().until(() -> subjects(ada).stream().anyMatch(subject -> subject.startsWith("Großauftrag " + order)));
    }

    @ParameterizedTest
    @CsvSource({"task.created", "task.updated", "task.completed", "task.deleted", "task.restored", "task.commented"})
    void haveAWordingForEachTypeInEachLanguage(String type) {
        assertThat(Headlines.LANGUAGES)
                .allSatisfy(language -> assertThat(Headlines.of(type, "Bricks", Locale.of(language)))
                        .hasValueSatisfying(headline -> assertThat(headline).endsWith(": Bricks")));
    }

    private void learn(UserId user, String language) {
        recipients.learn(
                new Recipient(user, user + "@example.com", "Someone", Locale.forLanguageTag(language)), Instant.EPOCH);
    }

    private List<String> subjects(UserId user) {
        return await().until(() -> mailboxes.after(user, 0, 100), items -> !items.isEmpty()).stream()
                .map(Notification::subject)
                .toList();
    }
}

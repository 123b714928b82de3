package io.groundwork.notification.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.Events;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.TestMailServer;
import io.groundwork.notification.preference.Channel;
import io.groundwork.notification.preference.Preferences;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.node.ObjectNode;

@NotificationIntegrationTest
class UnsubscribeIntegrationTests {

    private static final TopicName ASSIGNED = new TopicName("tasks.assigned");

    private final UserId ada = new UserId(UUID.randomUUID().toString());
    private final String address = ada + "@example.com";
    private final UnsubscribeLinks links;
    private final Preferences preferences;
    private final Recipients recipients;
    private final JdbcClient jdbc;
    private final RestTestClient anyone;

    UnsubscribeIntegrationTests(
            UnsubscribeLinks links,
            Preferences preferences,
            Recipients recipients,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.links = links;
        this.preferences = preferences;
        this.recipients = recipients;
        this.jdbc = jdbc;
        this.anyone = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build();
    }

    @Test
    void oneClickInAMailEndsTheMailsOfItsTopic() throws Exception {
        learn();
        assign("First");
        MimeMessage mail = mails(1).getFirst();
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String link = mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>\\s]", "");

        post(URI.create(link).getPath()).expectStatus().isOk();

        assign("Second");
        mention("Third");
        assertThat(mails(2))
                .extracting(MimeMessage::getSubject)
                .containsExactly("Assigned to you: First", "You were mentioned: Third");
    }

    @Test
    void lookingAtThePageChangesNothing() {
        learn();

        anyone.get()
                .uri(path())
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("method=\"post\"", "tasks.assigned", "<button"));

        assertThat(wantsMail(ASSIGNED)).isTrue();
    }

    @Test
    void aRepeatChangesNothingMore() {
        learn();

        post(path()).expectStatus().isOk();
        post(path()).expectStatus().isOk();

        assertThat(wantsMail(ASSIGNED)).isFalse();
        assertThat(wantsMail(new TopicName("tasks.mentioned"))).isTrue();
        assertThat(preferences.of(List.of(ada)).of(ada).version()).isEqualTo(1);
    }

    @Test
    void makesNoRowForWhoeverIsErased() {
        post(path()).expectStatus().isOk();

        assertThat(jdbc.sql("select count(*) from preference where user_id = :user")
                        .param("user", ada.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesALinkThatIsNotOurs() {
        anyone.get()
                .uri("/api/v1/unsubscriptions/abc.def")
                .exchange()
                .expectStatus()
                .isNotFound();
        post("/api/v1/unsubscriptions/abc.def").expectStatus().isNotFound();
    }

    private boolean wantsMail(TopicName topic) {
        return preferences.of(List.of(ada)).of(ada).wants(topic, Channel.MAIL);
    }

    private void learn() {
        recipients.learn(new Recipient(ada, address, "Ada", Locale.ENGLISH), Instant.EPOCH);
    }

    private String path() {
        return links.of(ada, ASSIGNED).getPath();
    }

    private RestTestClient.ResponseSpec post(String path) {
        return anyone.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("List-Unsubscribe=One-Click")
                .exchange();
    }

    private void assign(String title) {
        ObjectNode event = Events.taskEvent("task.created", Set.of(ada.value()))
                .put("assignee_id", ada.value())
                .put("title", title);
        Events.send("task.events", "task.created", event);
    }

    private void mention(String title) {
        ObjectNode event =
                Events.taskEvent("task.commented", Set.of(ada.value())).put("title", title);
        event.putArray("mentions").add(ada.value());
        Events.send("task.events", "task.commented", event);
    }

    private List<MimeMessage> mails(int number) {
        return await().until(() -> TestMailServer.mailsTo(address), mails -> mails.size() >= number);
    }
}

package io.groundwork.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.Events;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.StatementLog;
import io.groundwork.notification.TestMailServer;
import io.groundwork.notification.Topics;
import io.groundwork.notification.preference.Preferences;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.template.RenderedMail;
import io.groundwork.notification.topic.TopicName;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** It is always quiet for Ada, until a test has her mails fall due: whether she still wants them is asked then. */
@NotificationIntegrationTest
class HeldBackMailIntegrationTests {

    private final UserId ada = new UserId(UUID.randomUUID().toString());
    private final String address = ada + "@example.com";
    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final Preferences preferences;
    private final SecondThoughts secondThoughts;
    private final StatementLog statements;
    private final RestTestClient api;
    private final String topic;

    HeldBackMailIntegrationTests(
            JdbcClient jdbc,
            Recipients recipients,
            Preferences preferences,
            SecondThoughts secondThoughts,
            StatementLog statements,
            @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.preferences = preferences;
        this.secondThoughts = secondThoughts;
        this.statements = statements;
        this.api = ApiClient.of(port, ada.value());
        this.topic = Topics.create(api, "private");
    }

    @BeforeEach
    void subscribe() {
        recipients.learn(new Recipient(ada, address, "Ada", Locale.ENGLISH), Instant.EPOCH);
        Topics.subscribe(api, Map.of("topic", topic, "protocol", "email"))
                .expectStatus()
                .isCreated();
        api.put()
                .uri("/api/v1/preferences")
                .contentType(MediaType.APPLICATION_JSON)
                .header("If-Match", "*")
                .body("{\"quiet_hours\": {\"from\": \"00:00\", \"to\": \"23:59:59.999\"}}")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void goesOutWhenItIsStillWanted() {
        publish();
        fallDue();

        await().until(() -> log(topic).equals(List.of("delivered")));
    }

    @Test
    void isSkippedWhenItsTopicWasSwitchedOffMeanwhile() {
        publish();
        preferences.muteMail(ada, new TopicName(topic));
        fallDue();

        await().until(() -> log(topic).equals(List.of("skipped: Mail of %s was switched off".formatted(topic))));
        assertThat(TestMailServer.mailsTo(address)).isEmpty();
        assertThat(jdbc.sql("select state from mail_delivery where user_id = :user and text_body is null")
                        .param("user", ada.value())
                        .query(String.class)
                        .single())
                .isEqualTo("skipped");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from subscription where topic = :topic",
                "update subscription set state = 'disabled' where topic = :topic"
            })
    void isSkippedWhenItsSubscriptionEndedMeanwhile(String end) {
        publish();
        jdbc.sql(end).param("topic", topic).update();
        fallDue();

        await().until(() -> log(topic).equals(List.of("skipped: The subscription is no longer active")));
        assertThat(TestMailServer.mailsTo(address)).isEmpty();
    }

    @Test
    void isSkippedWhenWhatIsToldInPersonWasSwitchedOffMeanwhile() {
        Events.send(
                "task.events",
                "task.created",
                Events.taskEvent("task.created", Set.of(ada.value())).put("assignee_id", ada.value()));
        await().until(() -> log("tasks.assigned").equals(List.of("pending")));
        preferences.muteMail(ada, new TopicName("tasks.assigned"));
        fallDue();

        await().until(() -> log("tasks.assigned").equals(List.of("skipped: Mail of tasks.assigned was switched off")));
        assertThat(TestMailServer.mailsTo(address)).isEmpty();
    }

    @Test
    void isAskedForByOneStatementHoweverManyThereAre() {
        List<MailDelivery> mails = Stream.generate(this::mail).limit(50).toList();

        assertThat(statements.during(() -> secondThoughts.about(mails))).hasSize(1);
    }

    private MailDelivery mail() {
        return new MailDelivery(
                UUID.randomUUID(),
                "<1@test>",
                address,
                "en",
                new RenderedMail("Subject", "text", "html"),
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                new MailDelivery.Routine(
                        new UserId(UUID.randomUUID().toString()), new TopicName("tasks.assigned"), false));
    }

    private void publish() {
        Topics.publish(api, topic, Map.of("body", "It rains")).expectStatus().isAccepted();
        assertThat(log(topic)).containsExactly("pending");
    }

    private void fallDue() {
        assertThat(jdbc.sql("update mail_delivery set next_attempt_at = now() where user_id = :user")
                        .param("user", ada.value())
                        .update())
                .isOne();
    }

    /** States, with the reason where there is one. */
    private List<String> log(String about) {
        return jdbc.sql(
                        "select concat_ws(': ', state, last_error) from delivery where topic = :topic and user_id = :user")
                .param("topic", about)
                .param("user", ada.value())
                .query(String.class)
                .list();
    }
}

package io.groundwork.notification.digest;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.mail.Letter;
import io.groundwork.notification.mail.Mailroom;
import io.groundwork.notification.preference.Preferences;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.template.MailTemplate;
import io.groundwork.notification.topic.TopicName;
import io.groundwork.platform.id.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails that wait. In a far year, so that nothing is due to the service itself; the clock is moved by hand. */
@NotificationIntegrationTest
abstract class HeldMailStory {

    static final Instant EVENING = Instant.parse("2090-03-01T19:30:00Z");
    static final Instant MORNING = Instant.parse("2090-03-02T08:00:00Z");
    static final TopicName RELEASES = new TopicName("releases");

    final UserId ada = new UserId(UUID.randomUUID().toString());
    final String address = ada + "@example.com";

    DigestItems items;
    Preferences preferences;
    TransactionTemplate transactions;
    JdbcClient jdbc;
    RestTestClient api;
    private Recipients recipients;
    private Mailroom mailroom;
    private ApplicationEventPublisher events;

    @BeforeEach
    void learn(@Autowired ApplicationContext service, @LocalServerPort int port) {
        items = service.getBean(DigestItems.class);
        preferences = service.getBean(Preferences.class);
        transactions = service.getBean(TransactionTemplate.class);
        jdbc = service.getBean(JdbcClient.class);
        mailroom = service.getBean(Mailroom.class);
        recipients = service.getBean(Recipients.class);
        events = service;
        api = ApiClient.of(port, ada.value());
        recipients.learn(new Recipient(ada, address, "Ada", Locale.ENGLISH), Instant.EPOCH);
    }

    void reachableAt(String other) {
        recipients.learn(new Recipient(ada, other, "Ada", Locale.ENGLISH), Instant.EPOCH);
    }

    void want(String document) {
        api.put()
                .uri("/api/v1/preferences")
                .contentType(MediaType.APPLICATION_JSON)
                .header("If-Match", "*")
                .body("{" + document + "}")
                .exchange()
                .expectStatus()
                .isOk();
    }

    void mail(Instant now, String title) {
        Recipient to = recipients.all(List.of(ada)).getFirst();
        Letter letter = new Letter(
                        Ids.next(),
                        to,
                        MailTemplate.MESSAGE,
                        Map.of("title", title, "body", title),
                        now.plusSeconds(60))
                .about(RELEASES, title);
        transactions.executeWithoutResult(
                _ -> new RoutineMail(mailroom, items, at(now)).queue(List.of(letter), preferences.of(List.of(ada))));
    }

    int compose(Instant now) {
        Integer people = transactions.execute(_ -> composing(now).compose(1_000));
        return people == null ? 0 : people;
    }

    ComposingDigests composing(Instant now) {
        return new ComposingDigests(items, preferences, recipients, mailroom, events, at(now));
    }

    static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    /** When each mail to Ada may first be sent. */
    List<Instant> queued() {
        return jdbc.sql("select next_attempt_at from mail_delivery where recipient_email = :to")
                .param("to", address)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
    }

    int waiting() {
        return jdbc.sql("select count(*) from digest_item where user_id = :user")
                .param("user", ada.value())
                .query(Integer.class)
                .single();
    }
}

package io.groundwork.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.Events;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.TestMailServer;
import io.groundwork.notification.Topics;
import io.groundwork.notification.mail.Letter;
import io.groundwork.notification.mail.Mailroom;
import io.groundwork.notification.preference.Preferences;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.template.MailTemplate;
import io.groundwork.notification.topic.TopicName;
import io.groundwork.platform.id.Ids;
import io.groundwork.test.Racing;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/** In a far year, so that nothing is due to the service itself; the clock is moved by hand. */
@NotificationIntegrationTest
class DigestIntegrationTests {

    private static final Instant EVENING = Instant.parse("2090-03-01T19:30:00Z");
    private static final Instant MORNING = Instant.parse("2090-03-02T08:00:00Z");
    private static final TopicName RELEASES = new TopicName("releases");

    private final UserId ada = new UserId(UUID.randomUUID().toString());
    private final String address = ada + "@example.com";
    private final DigestItems items;
    private final Preferences preferences;
    private final Recipients recipients;
    private final Mailroom mailroom;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final RestTestClient api;

    DigestIntegrationTests(
            DigestItems items,
            Preferences preferences,
            Recipients recipients,
            Mailroom mailroom,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.items = items;
        this.preferences = preferences;
        this.recipients = recipients;
        this.mailroom = mailroom;
        this.events = events;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.api = ApiClient.of(port, ada.value());
    }

    @BeforeEach
    void learn() {
        recipients.learn(new Recipient(ada, address, "Ada", Locale.ENGLISH), Instant.EPOCH);
    }

    @Test
    void collectsUntilTheHourAndSendsOneMail() throws Exception {
        want("\"digest\": {\"frequency\": \"daily\", \"hour\": 8}");
        mail(EVENING, "Release 1");
        mail(EVENING.plusSeconds(1), "Release 2");

        compose(MORNING.minusSeconds(1));
        assertThat(queued()).isEmpty();
        compose(MORNING);
        compose(MORNING.plusSeconds(1));

        var mails = await().until(() -> TestMailServer.mailsTo(address), received -> !received.isEmpty());
        assertThat(mails.getFirst().getSubject()).isEqualTo("Your digest: 2 news");
        assertThat(mails.getFirst().getHeader("List-Unsubscribe")).hasSize(1);
        assertThat(queued()).hasSize(1);
    }

    @Test
    void sendsOneMailHoweverManyReplicasCompose() {
        want("\"digest\": {\"frequency\": \"hourly\"}");
        mail(EVENING, "Release 1");
        mail(EVENING, "Release 2");

        Racing.at(4, _ -> compose(MORNING));

        assertThat(queued()).hasSize(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void losesNothingWhenAReplicaDiesWhileItComposes() {
        want("\"digest\": {\"frequency\": \"hourly\"}");
        mail(EVENING, "Release 1");

        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.executeWithoutResult(_ -> {
                    composing(MORNING).compose(1_000);
                    throw new IllegalStateException("killed");
                }));
        assertThat(queued()).isEmpty();
        assertThat(waiting()).isOne();

        compose(MORNING);
        assertThat(queued()).hasSize(1);
    }

    @Test
    void leavesOutWhatWasUnsubscribedMeanwhile() {
        want("\"digest\": {\"frequency\": \"hourly\"}");
        mail(EVENING, "Release 1");
        preferences.muteMail(ada, RELEASES);

        compose(MORNING);

        assertThat(queued()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void isNotForWhoeverUnsubscribedFromDigests() {
        want("\"digest\": {\"frequency\": \"hourly\"}, \"topics\": {\"digests\": {\"mail\": false}}");

        mail(EVENING, "Release 1");

        assertThat(waiting()).isZero();
        assertThat(queued()).isEmpty();
    }

    /** In Vienna the clocks go forward on 26 March 2090 at 01:00Z, and back on 29 October. */
    @ParameterizedTest
    @CsvSource({
        "2090-03-01T22:00:00Z, 2090-03-02T06:00:00Z",
        "2090-03-25T22:00:00Z, 2090-03-26T05:00:00Z",
        "2090-10-28T21:00:00Z, 2090-10-29T06:00:00Z"
    })
    void waitsForTheEndOfQuietHours(Instant night, Instant morning) {
        want("\"time_zone\": \"Europe/Vienna\", \"quiet_hours\": {\"from\": \"22:00\", \"to\": \"07:00\"}");

        mail(night, "Release 1");

        assertThat(queued()).containsExactly(morning);
        assertThat(jdbc.sql("select give_up_at from mail_delivery where recipient_email = :to")
                        .param("to", address)
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .single())
                .isAfter(morning.plusSeconds(3_600));
    }

    @Test
    void waitsForTheEndOfQuietHoursWithDigestsToo() {
        want("\"digest\": {\"frequency\": \"hourly\"}, \"quiet_hours\": {\"from\": \"20:00\", \"to\": \"09:00\"}");
        mail(EVENING, "Release 1");

        compose(EVENING.plusSeconds(1_800));

        assertThat(queued()).containsExactly(Instant.parse("2090-03-02T09:00:00Z"));
    }

    @Test
    void sendsMailsOfSecurityAtOnceWhateverWasSaid() {
        want(
                "\"digest\": {\"frequency\": \"daily\"}, \"quiet_hours\": {\"from\": \"00:00\", \"to\": \"23:59:59.999\"}");

        Events.send(
                "user.events",
                "user.password-reset-requested",
                Events.example("user.events", "user.password-reset-requested")
                        .put("user_id", ada.value())
                        .put("email", address)
                        .put("expires_at", "2100-01-01T00:00:00Z"));

        await().until(() -> TestMailServer.mailsTo(address).size() == 1);
        assertThat(waiting()).isZero();
    }

    @Test
    void deliversWithTheDigestWhatWasSubscribedToByMail() {
        want("\"digest\": {\"frequency\": \"daily\"}");
        String topic = Topics.create(api, "private");
        Topics.subscribe(api, Map.of("topic", topic, "protocol", "email"))
                .expectStatus()
                .isCreated();
        Topics.publish(api, topic, Map.of("body", "Hello")).expectStatus().isAccepted();
        assertThat(deliveries(topic)).containsExactly("pending");

        compose(Instant.parse("2099-01-01T00:00:00Z"));

        assertThat(deliveries(topic)).containsExactly("delivered");
    }

    private List<String> deliveries(String topic) {
        return jdbc.sql("select state from delivery where topic = :topic")
                .param("topic", topic)
                .query(String.class)
                .list();
    }

    private void want(String document) {
        api.put()
                .uri("/api/v1/preferences")
                .contentType(MediaType.APPLICATION_JSON)
                .header("If-Match", "*")
                .body("{" + document + "}")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void mail(Instant now, String title) {
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

    private int compose(Instant now) {
        Integer people = transactions.execute(_ -> composing(now).compose(1_000));
        return people == null ? 0 : people;
    }

    private ComposingDigests composing(Instant now) {
        return new ComposingDigests(items, preferences, recipients, mailroom, events, at(now));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    /** When each mail to Ada may first be sent. */
    private List<Instant> queued() {
        return jdbc.sql("select next_attempt_at from mail_delivery where recipient_email = :to")
                .param("to", address)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from digest_item where user_id = :user")
                .param("user", ada.value())
                .query(Integer.class)
                .single();
    }
}

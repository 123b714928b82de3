package io.groundwork.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.notification.inbox.Notice;
import io.groundwork.notification.inbox.NotificationDelivery;
import io.groundwork.notification.mail.Letter;
import io.groundwork.notification.mail.Mailroom;
import io.groundwork.notification.personal.PersonalNotice;
import io.groundwork.notification.personal.PersonalNotices;
import io.groundwork.notification.preference.KnownTopic;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.template.MailTemplate;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;

/** However many rows or people there are, each operation takes the same number of statements. */
@NotificationIntegrationTest
class StatementCountIntegrationTests {

    private static final Notice NOTICE = new Notice("test", "test.happened", "News", "", Map.of());

    private final StatementLog statements;
    private final NotificationDelivery delivery;
    private final Mailroom mailroom;
    private final PersonalNotices notices;
    private final Recipients recipients;
    private final TransactionTemplate transactions;
    private final int port;

    StatementCountIntegrationTests(
            StatementLog statements,
            NotificationDelivery delivery,
            Mailroom mailroom,
            PersonalNotices notices,
            Recipients recipients,
            TransactionTemplate transactions,
            @LocalServerPort int port) {
        this.statements = statements;
        this.delivery = delivery;
        this.mailroom = mailroom;
        this.notices = notices;
        this.recipients = recipients;
        this.transactions = transactions;
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 300})
    void oneStatementDeliversToAnyAudience(int size) {
        Set<UserId> audience = strangers(size);

        assertThat(statements.during(() -> delivery.deliver(NOTICE, audience))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void oneStatementQueuesAnyNumberOfMails(int size) {
        Instant past = Instant.EPOCH; // too late to be sent, in a test of queueing only
        var letters = strangers(size).stream()
                .map(user -> new Recipient(user, user + "@example.com", "Someone", Locale.ENGLISH))
                .map(to -> new Letter(
                        UUID.randomUUID(),
                        to,
                        MailTemplate.VERIFICATION,
                        Map.of("link", "l", "code", "c", "expires_at", past),
                        past))
                .toList();

        assertThat(statements.during(() -> mailroom.queue(letters))).hasSize(1);
    }

    /** Preferences, addresses, browsers, the log, inboxes, mails, digests with their turns. */
    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void eightStatementsTellAnyNumberOfPeopleAsTheyWantIt(int size) {
        Set<UserId> audience = new HashSet<>(strangers(size));
        UserId collecting = strangers(1).iterator().next();
        audience.add(collecting);
        ApiClient.of(port, collecting.value())
                .put()
                .uri("/api/v1/preferences")
                .contentType(MediaType.APPLICATION_JSON)
                .header("If-Match", "*")
                .body("{\"digest\": {\"frequency\": \"daily\"}}")
                .exchange()
                .expectStatus()
                .isOk();
        audience.forEach(user ->
                recipients.learn(new Recipient(user, user + "@example.com", "Someone", Locale.ENGLISH), Instant.EPOCH));
        var notice = new PersonalNotice(
                KnownTopic.TASK_ASSIGNED, NOTICE, audience, MailTemplate.TASK_ASSIGNED, Map.of("title", "News"));

        String event = UUID.randomUUID().toString();
        transactions.executeWithoutResult(
                _ -> // nothing is sent, and no statement of sending counted, before the commit
                assertThat(statements.during(() -> notices.tell(event, List.of(notice))))
                        .hasSize(8));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void oneStatementReadsAPage(int items) {
        UserId user = strangers(1).iterator().next();
        Stream.generate(() -> NOTICE).limit(items).forEach(notice -> delivery.deliver(notice, Set.of(user)));

        assertThat(get(user, "/api/v1/notifications?limit=100")).hasSize(1);
        assertThat(get(user, "/api/v1/notifications?unread=true&count=true")).hasSize(2);
    }

    @Test
    void oneStatementEachAnswersTheOthers() {
        UserId user = strangers(1).iterator().next();

        assertThat(get(user, "/api/v1/notifications/unread-count")).hasSize(1);
        assertThat(get(user, "/api/v1/notifications/" + UUID.randomUUID())).hasSize(1);
        assertThat(get(user, "/api/v1/subscriptions")).hasSize(1);
    }

    private List<String> get(UserId user, String uri) {
        return statements.during(
                () -> ApiClient.of(port, user.value()).get().uri(uri).exchange().returnResult(String.class));
    }

    private static Set<UserId> strangers(int number) {
        return Stream.generate(() -> new UserId(UUID.randomUUID().toString()))
                .limit(number)
                .collect(Collectors.toSet());
    }
}

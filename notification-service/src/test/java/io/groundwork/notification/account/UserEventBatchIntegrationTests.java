package io.groundwork.notification.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.messaging.IncomingEvent;
import io.groundwork.notification.Events;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.StatementLog;
import io.groundwork.notification.TestMailServer;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.recipient.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

@NotificationIntegrationTest
class UserEventBatchIntegrationTests {

    private static final String TOPIC = "user.events";
    private static final String REGISTERED = "user.registered";
    private static final int CROWD = 500;

    private final String user = UUID.randomUUID().toString();
    private final UserEventListener listener;
    private final Recipients recipients;
    private final StatementLog statements;

    UserEventBatchIntegrationTests(UserEventListener listener, Recipients recipients, StatementLog statements) {
        this.listener = listener;
        this.recipients = recipients;
        this.statements = statements;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void oneStatementLearnsAnyNumberOfPeople(int people) {
        List<IncomingEvent> events = crowd(people);

        assertThat(statements.during(() -> listener.on(events))).hasSize(1);
    }

    @Test
    void ofSeveralNewsOfOnePersonTheNewestStays() {
        listener.on(List.of(
                event(REGISTERED, registered(user, "new@example.com"), 2),
                event(REGISTERED, registered(user, "old@example.com"), 1)));

        assertThat(addresses()).containsExactly("new@example.com");
    }

    @Test
    void anErasureRemovesWhatCameBeforeItInTheSameBatchAndAfterIt() {
        listener.on(List.of(
                event(REGISTERED, registered(user, "a@example.com"), 1),
                event(
                        "user.erasure-requested",
                        Events.example(TOPIC, "user.erasure-requested").put("user_id", user),
                        2),
                event(REGISTERED, registered(user, "b@example.com"), 3)));

        assertThat(addresses()).isEmpty();
    }

    @Test
    void aRepeatInTheSameBatchChangesNothing() {
        IncomingEvent event =
                event("user.verification-requested", Events.verificationFor(user, user + "@example.com"), 1);
        listener.on(List.of(event, event));
        listener.on(List.of(event));

        await().until(() -> !TestMailServer.mailsTo(user + "@example.com").isEmpty());
        assertThat(TestMailServer.mailsTo(user + "@example.com")).hasSize(1);
    }

    /** Whoever signs up while a file of users is imported waits for all of them that are before it in the partition. */
    @Test
    void aCrowdIsLearntInAFractionOfTheTimeOfOneByOne() {
        listener.on(crowd(CROWD)); // until everything is warm
        long together = timeOf(() -> listener.on(crowd(CROWD)));
        List<IncomingEvent> people = crowd(CROWD);
        long oneByOne = timeOf(() -> people.forEach(person -> listener.on(List.of(person))));

        System.out.printf(
                "%d people: %.0f/s together, %.0f/s one by one%n",
                CROWD, CROWD * 1e9 / together, CROWD * 1e9 / oneByOne);
        assertThat(together).isLessThan(oneByOne / 3);
    }

    private static long timeOf(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static List<IncomingEvent> crowd(int people) {
        return Stream.generate(() -> UUID.randomUUID().toString())
                .limit(people)
                .map(id -> event(REGISTERED, registered(id, "x@example.com"), 0))
                .toList();
    }

    private List<String> addresses() {
        return recipients.all(List.of(new UserId(user))).stream()
                .map(Recipient::email)
                .toList();
    }

    private static ObjectNode registered(String user, String email) {
        return Events.example(TOPIC, REGISTERED).put("user_id", user).put("email", email);
    }

    private static IncomingEvent event(String type, ObjectNode data, int second) {
        return new IncomingEvent(
                UUID.randomUUID().toString(), type, TOPIC, "key", 0, 0, Instant.ofEpochSecond(second), data);
    }
}

package io.groundwork.notification.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.Events;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.TestMailServer;
import io.groundwork.test.Contracts;
import io.groundwork.test.TestSchema;
import io.groundwork.test.TestTopics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

@NotificationIntegrationTest
class LeavingIntegrationTests {

    private static final String TOPIC = "user.events";

    private final String user = UUID.randomUUID().toString();
    private final String address = user + "@example.com";
    private final String erasure = UUID.randomUUID().toString();
    private final JdbcClient jdbc;

    LeavingIntegrationTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void aLinkForANewPasswordIsMailed() throws Exception {
        Events.send(
                TOPIC,
                "user.password-reset-requested",
                Events.example(TOPIC, "user.password-reset-requested")
                        .put("user_id", user)
                        .put("email", address)
                        .put("expires_at", "2100-01-01T00:00:00Z"));

        var mail = await().until(() -> TestMailServer.mailsTo(address), mails -> mails.size() == 1)
                .getFirst();
        assertThat(mail.getSubject()).isEqualTo("Choose a new password");
    }

    @Test
    void nothingIsLeftOfWhoLeavesAndThatIsConfirmedEachTimeItIsAsked() {
        Events.send(TOPIC, "user.verification-requested", Events.verificationFor(user, address));
        await().until(() -> tablesThatSay(address).contains("recipient"));
        jdbc.sql("insert into mailbox (user_id, last_sequence) values (:user, 1)")
                .param("user", user)
                .update();
        jdbc.sql("insert into notification (id, user_id, sequence, topic, type, subject, body, data, created_at)"
                        + " values (gen_random_uuid(), :user, 1, 't', 't', 's', 'b', '{}', now())")
                .param("user", user)
                .update();
        jdbc.sql("insert into subscription (id, user_id, topic, protocol, created_at)"
                        + " values (gen_random_uuid(), :user, 'orders.high-value', 'inbox', now())")
                .param("user", user)
                .update();

        jdbc.sql("insert into preference (user_id, version, time_zone, digest, digest_hour, channels, changed_at)"
                        + " values (:user, 1, 'Z', 'daily', 8, '{}', now())")
                .param("user", user)
                .update();
        jdbc.sql("insert into digest_turn (user_id, due_at) values (:user, now() + interval '1 day')")
                .param("user", user)
                .update();
        jdbc.sql("insert into digest_item (id, user_id, topic, subject, summary, created_at)"
                        + " values (gen_random_uuid(), :user, 't', 's', '', now())")
                .param("user", user)
                .update();

        request();
        await().until(() -> confirmations().size() == 1);
        assertThat(tablesThatSay(user)).isEmpty();
        assertThat(tablesThatSay(address)).isEmpty();

        request();
        await().until(() -> confirmations().size() == 2);
        Contracts.assertValid(TOPIC, "user.erasure-confirmed", confirmations().getLast());
        assertThat(confirmations().getLast()).contains(erasure, "notification-service");
    }

    @Test
    void othersKeepWhatTheyWereToldWithoutTheName() {
        String other = UUID.randomUUID().toString();
        Events.send(TOPIC, "user.verification-requested", Events.verificationFor(user, address));
        run("insert into topic (name, owner_id, access, created_at) values (:user, :user, 'public', now())");
        run("""
                insert into message (id, topic, message_id, type, data, published_at)
                values (gen_random_uuid(), :user, 'm', 't', '{}', now()),
                       (gen_random_uuid(), 'orders.high-value', 'of ' || :user, 't', jsonb_build_object('c', cast(:user as text)), now())
                """);
        TestTopics.send(TOPIC, "dead", "{\"user\":\"%s\"".formatted(address.toUpperCase(Locale.ROOT)));
        Events.send(
                "task.events", "task.created", taskEvent("task.created", other).put("actor_id", user));
        Events.send(
                "task.events",
                "task.commented",
                taskEvent("task.commented", other).put("actor_id", user));
        Events.send(
                "task.events",
                "task.updated",
                taskEvent("task.updated", other).put("title", "Ask " + address.toUpperCase(Locale.ROOT)));
        run("insert into topic_counter (topic, last_sequence) values ('news of ' || :user, 1)");
        await().until(() -> TestSchema.columnsWith(user).containsAll(List.of("notification.data", "message.data")));
        await().until(
                        () -> TestSchema.columnsWith(address.toUpperCase(Locale.ROOT)),
                        columns -> columns.containsAll(List.of("dead_letter.value", "notification.data")));

        request();
        await().until(() -> confirmations().size() == 1);

        await().untilAsserted(() -> assertThat(TestSchema.columnsWith(user)).isEmpty());
        assertThat(TestSchema.columnsWith(address)).isEmpty();
        assertThat(TestSchema.columnsWith(address.toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(jdbc.sql("select type, data ->> 'actor_id' as actor from notification where user_id = :other"
                                + " and type <> 'task.updated'")
                        .param("other", other)
                        .query()
                        .listOfRows())
                .containsExactly(Map.of("type", "task.created", "actor", "deleted-user"));
    }

    @Test
    void whatIsStillOnItsWayFindsNobody() {
        String other = UUID.randomUUID().toString();
        request();
        await().until(() -> confirmations().size() == 1);

        Events.send("task.events", "task.created", taskEvent("task.created", user));
        Events.send("task.events", "task.created", taskEvent("task.created", other));
        Events.send(
                TOPIC,
                "user.registered",
                Events.example(TOPIC, "user.registered").put("user_id", user));
        Events.send(
                TOPIC,
                "user.registered",
                Events.example(TOPIC, "user.registered").put("user_id", other));

        await().until(() -> TestSchema.columnsWith(other)
                .containsAll(List.of("notification.user_id", "mailbox.user_id", "recipient.user_id")));
        assertThat(TestSchema.columnsWith(user)).isEmpty();
    }

    @Test
    void whatTheySaidIsNotMailedToWhomTheyMentioned() {
        String other = UUID.randomUUID().toString();
        Events.send(
                TOPIC,
                "user.registered",
                Events.example(TOPIC, "user.registered").put("user_id", other));
        jdbc.sql(
                        "insert into preference (user_id, version, time_zone, quiet_from, quiet_to, digest, digest_hour, channels, changed_at)"
                                + " values (:other, 1, 'UTC', '00:00', '23:59:59.999', 'off', 8, '{}', now())")
                .param("other", other)
                .update();
        await().until(() -> TestSchema.columnsWith(other).contains("recipient.user_id"));
        ObjectNode comment = taskEvent("task.commented", other).put("actor_id", user);
        comment.putArray("mentions").add(other);
        Events.send("task.events", "task.commented", comment);
        await().until(() -> TestSchema.columnsWith(other).contains("mail_delivery.user_id"));

        request();

        await().until(() -> confirmations().size() == 1);
        assertThat(TestSchema.columnsWith(other)).doesNotContain("mail_delivery.user_id", "notification.user_id");
    }

    private static ObjectNode taskEvent(String type, String addressee) {
        ObjectNode event = Events.taskEvent(type, Set.of(addressee));
        return type.equals("task.commented") ? event.set("mentions", event.arrayNode()) : event;
    }

    private void run(String sql) {
        jdbc.sql(sql).param("user", user).update();
    }

    private void request() {
        ObjectNode event = Events.example(TOPIC, "user.erasure-requested")
                .put("user_id", user)
                .put("erasure_id", erasure);
        Events.send(TOPIC, "user.erasure-requested", event);
    }

    private List<String> confirmations() {
        return TestTopics.readAll(TOPIC, user).stream()
                .filter(message -> TestTopics.header(message, "ce_type").equals("user.erasure-confirmed"))
                .map(message -> message.value())
                .toList();
    }

    /** Names of the tables with a row that has the text anywhere in it; the outbox is on its way. */
    private List<String> tablesThatSay(String text) {
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = current_schema()"
                        + " and table_type = 'BASE TABLE' and table_name <> 'outbox'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql(
                                "select exists (select from " + table + " t where cast(t as text) like :text)")
                        .param("text", "%" + text + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}

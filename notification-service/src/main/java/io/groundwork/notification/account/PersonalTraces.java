package io.groundwork.notification.account;

import io.groundwork.idempotency.AnswerTraces;
import io.groundwork.messaging.EventTraces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes a person from all tables. A test compares this with the columns of the schema, so that a new one is not forgotten. */
@Component
class PersonalTraces {

    /** In the order in which publishing touches them. Who writes one of them has ended before, or sees that the person is erased. */
    private static final String LOCK = "lock table delivery, mailbox, recipient in share row exclusive mode";

    private static final String REMEMBER =
            "insert into erased_person (id_hash, erased_at) values (id_hash(:user), :now) on conflict do nothing";

    private static final List<String> OWN = List.of(
            """
            delete from mail_delivery where user_id = :user
                or (user_id is null and recipient_email = (select email from recipient where user_id = :user))
            """,
            "delete from notification where user_id = :user",
            "delete from mailbox where user_id = :user",
            "delete from subscription where user_id = :user",
            "delete from delivery where user_id = :user",
            "delete from preference where user_id = :user",
            "delete from digest_item where user_id = :user",
            "delete from digest_turn where user_id = :user",
            "delete from message where topic in (select name from topic where owner_id = :user)",
            "delete from topic where owner_id = :user",
            "update template_version set saved_by = null where saved_by = :user",
            "delete from recipient where user_id = :user");

    /** What they said goes, as comments do in task-service. */
    private static final List<String> SAID = List.of(
            "delete from mail_delivery where id in (" + deliveriesOfTheirWords() + ")",
            "delete from digest_item where id in (" + deliveriesOfTheirWords() + ")",
            "delete from message where " + theirWords() + " and published_at >= :since",
            "delete from notification where " + theirWords() + " and created_at >= :since");

    /** What others were told of them: their name for the person is taken out of it, however it is spelt. */
    private static final List<String> TOLD = List.of(
            "update notification set " + without("topic", "subject", "body", "data")
                    + " where created_at >= :since and " + stands("topic", "subject", "body", "data::text"),
            "update message set message_id = replace(message_id, :text, id::text), "
                    + without("group_key", "subject", "data") + " where published_at >= :since and "
                    + stands("message_id", "group_key", "subject", "data::text"),
            "update delivery set " + without("group_key") + " where created_at >= :since and " + stands("group_key"),
            "update mail_delivery set " + without("topic", "subject", "text_body", "html_body")
                    + " where created_at >= :since and " + stands("topic", "subject", "text_body", "html_body"),
            "update digest_item set " + without("topic", "subject", "summary") + " where created_at >= :since and "
                    + stands("topic", "subject", "summary"),
            "delete from topic_counter where " + stands("topic"));

    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final EventTraces events;
    private final AnswerTraces answers;
    private final Clock clock;

    PersonalTraces(JdbcClient jdbc, EventTraces events, AnswerTraces answers, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Must run in a transaction. Whole tables are read before anybody has to wait; what was written meanwhile by those who
     * could not know is looked at again once all of them have ended.
     */
    void remove(String user) {
        Instant start = clock.instant();
        List<String> names =
                Stream.concat(Stream.of(user), address(user).stream()).toList();
        names.forEach(name -> takeOut(name, Instant.EPOCH));
        jdbc.sql(LOCK).update();
        jdbc.sql(REMEMBER)
                .param("user", user)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        names.forEach(name -> takeOut(name, start.minus(LONGEST_TRANSACTION)));
        OWN.forEach(statement -> jdbc.sql(statement).param("user", user).update());
    }

    private static String theirWords() {
        return "type = 'task.commented' and data ->> 'actor_id' = :text";
    }

    private static String deliveriesOfTheirWords() {
        return "select d.id from delivery d join message m on m.id = d.message_ref where " + theirWords()
                + " and m.published_at >= :since";
    }

    /** The rest of a pattern that begins so is taken as it stands. */
    private static String without(String... columns) {
        return Arrays.stream(columns)
                .map(column -> column.equals("data")
                        ? "data = regexp_replace(data::text, '***=' || :text, 'deleted-user', 'gi')::jsonb"
                        : "%1$s = regexp_replace(%1$s, '***=' || :text, 'deleted-user', 'gi')".formatted(column))
                .collect(Collectors.joining(", "));
    }

    private static String stands(String... columns) {
        return "position(lower(:text) in lower(concat_ws(' ', " + String.join(", ", columns) + "))) > 0";
    }

    private Optional<String> address(String user) {
        return jdbc.sql("select email from recipient where user_id = :user")
                .param("user", user)
                .query(String.class)
                .optional();
    }

    private void takeOut(String text, Instant since) {
        Stream.of(SAID, TOLD)
                .flatMap(List::stream)
                .forEach(statement -> jdbc.sql(statement)
                        .param("text", text)
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .update());
        events.forget(text);
        answers.forget(text);
    }
}

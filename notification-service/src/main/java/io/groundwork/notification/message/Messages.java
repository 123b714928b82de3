package io.groundwork.notification.message;

import io.groundwork.notification.topic.TopicName;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was published, once for each topic and message id. */
@Repository
class Messages {

    /*
     * The counter of each topic stays locked until commit, so a number is taken only after the one before it is visible. Counters
     * are locked in the order of their names: two publishers cannot deadlock. The number of a repeat is left out.
     */
    private static final String ADD = """
            with incoming as (
                select * from unnest(cast(:ids as uuid[]), :topics, :messageIds, :groups, :types, :subjects, cast(:data as jsonb[]))
                    with ordinality as m (id, topic, message_id, group_key, type, subject, data, number)
            ), grown as (
                insert into topic_counter as c (topic, last_sequence)
                select topic, count(*) from incoming group by topic order by topic
                on conflict (topic) do update set last_sequence = c.last_sequence + excluded.last_sequence
                returning topic, last_sequence
            )
            insert into message (id, topic, message_id, group_key, type, subject, data, published_at, sequence)
            select id, topic, message_id, group_key, type, subject, data, :now,
                   last_sequence - count(*) over (partition by topic) + row_number() over (partition by topic order by number)
            from incoming join grown using (topic)
            order by number
            on conflict (topic, message_id) do nothing
            returning id""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Messages(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps those that are no repeats, by one statement, and gives them back in their order. */
    List<KeptMessage> addNew(List<KeptMessage> messages) {
        Set<UUID> added = jdbc.sql(ADD)
                .param("ids", column(messages, message -> message.id().toString()))
                .param(
                        "topics",
                        column(
                                messages,
                                message -> message.publication().topic().value()))
                .param(
                        "messageIds",
                        column(messages, message -> message.publication().messageId()))
                .param(
                        "groups",
                        column(messages, message -> message.publication().group()))
                .param(
                        "types",
                        column(
                                messages,
                                message -> message.publication().notice().type()))
                .param(
                        "subjects",
                        column(
                                messages,
                                message -> message.publication().notice().subject()))
                .param(
                        "data",
                        column(
                                messages,
                                message -> json.writeValueAsString(
                                        message.publication().notice().data())))
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .set();
        return messages.stream().filter(message -> added.contains(message.id())).toList();
    }

    /** Keeps groups in order: publishers of the same group wait for one another's commit. */
    void lockGroups(List<Publication> publications) {
        String[] keys = publications.stream()
                .filter(publication -> publication.group() != null)
                .map(publication -> publication.topic() + " " + publication.group())
                .distinct()
                .sorted()
                .toArray(String[]::new);
        if (keys.length > 0) {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(key, 5)) from unnest(:keys) as k (key)")
                    .param("keys", keys)
                    .query((row, number) -> true)
                    .list();
        }
    }

    Optional<MessageStatus> status(TopicName topic, MessageId id) {
        return jdbc.sql("""
                select m.id, m.message_id, m.subject, m.published_at,
                       count(d.id) filter (where d.state = 'pending') as pending,
                       count(d.id) filter (where d.state = 'delivered') as delivered,
                       count(d.id) filter (where d.state = 'skipped') as skipped,
                       count(d.id) filter (where d.state = 'dead') as dead
                from message m left join delivery d on d.message_ref = m.id
                where m.id = :id and m.topic = :topic group by m.id""")
                .param("id", id.value())
                .param("topic", topic.value())
                .query(MessageStatus::map)
                .optional();
    }

    MessageId idOf(TopicName topic, String messageId) {
        return jdbc.sql("select id from message where topic = :topic and message_id = :messageId")
                .param("topic", topic.value())
                .param("messageId", messageId)
                .query((row, number) -> new MessageId(row.getObject("id", UUID.class)))
                .single();
    }

    private static String[] column(List<KeptMessage> messages, Function<KeptMessage, String> value) {
        return messages.stream().map(value).toArray(String[]::new);
    }
}

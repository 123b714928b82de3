package io.groundwork.notification.personal;

import io.groundwork.platform.id.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what people are told in person as published messages are kept, with their deliveries: in the log, redriven and sent by the
 * same engine. They have no number in a topic, so nobody reads them there.
 */
@Repository
class PersonalDeliveryLog {

    /** The unique key of messages keeps an event from being told twice, however it comes again. */
    private static final String ADD = """
            with kept as (
                insert into message (id, topic, message_id, type, subject, data, published_at)
                select id, topic, :messageId, type, subject, data, :now
                from unnest(cast(:messages as uuid[]), :topics, :types, :subjects, cast(:data as jsonb[]))
                    as m (id, topic, type, subject, data)
                on conflict (topic, message_id) do nothing
                returning id, topic, position
            )
            insert into delivery (id, message_ref, subscription_id, user_id, topic, protocol, state, created_at, next_attempt_at, position)
            select d.id, kept.id, d.subscription_id, d.user_id, kept.topic, d.protocol, 'pending', :now, d.not_before, kept.position
            from unnest(cast(:ids as uuid[]), cast(:ofMessages as uuid[]), cast(:subscriptions as uuid[]), :users, :protocols,
                        cast(:notBefore as timestamptz[]))
                 as d (id, message_id, subscription_id, user_id, protocol, not_before)
            join kept on kept.id = d.message_id
            where not exists (select from erased_person where id_hash = id_hash(d.user_id))
            returning id""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PersonalDeliveryLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Adds all of them by one statement, and gives the ids of those that are no repeats. */
    Set<UUID> add(String eventId, List<PersonalDelivery> deliveries) {
        if (deliveries.isEmpty()) {
            return Set.of();
        }
        Map<PersonalNotice, UUID> messages = new HashMap<>();
        deliveries.forEach(delivery -> messages.computeIfAbsent(delivery.notice(), _ -> Ids.next()));
        return statement(List.copyOf(messages.entrySet()), deliveries, messages)
                .param("messageId", "in-person:" + eventId)
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .set();
    }

    private JdbcClient.StatementSpec statement(
            List<Map.Entry<PersonalNotice, UUID>> messages,
            List<PersonalDelivery> deliveries,
            Map<PersonalNotice, UUID> ids) {
        return jdbc.sql(ADD)
                .param("messages", column(messages, Map.Entry::getValue))
                .param(
                        "topics",
                        column(messages, message -> message.getKey().about().topic()))
                .param(
                        "types",
                        column(messages, message -> message.getKey().notice().type()))
                .param(
                        "subjects",
                        column(messages, message -> message.getKey().notice().subject()))
                .param("data", column(messages, message -> content(message.getKey())))
                .param("ids", column(deliveries, PersonalDelivery::id))
                .param("ofMessages", column(deliveries, delivery -> ids.get(delivery.notice())))
                .param("subscriptions", column(deliveries, PersonalDelivery::subscription))
                .param("users", column(deliveries, PersonalDelivery::user))
                .param(
                        "protocols",
                        column(deliveries, delivery -> delivery.protocol().stored()))
                .param("notBefore", column(deliveries, PersonalDelivery::notBefore));
    }

    /** What programs get, with the words for people: a browser shows them. */
    private String content(PersonalNotice notice) {
        ObjectNode content = json.createObjectNode()
                .put("topic", notice.about().topic().value())
                .put("subject", notice.notice().subject())
                .put("body", notice.notice().body());
        content.setAll((ObjectNode) json.<JsonNode>valueToTree(notice.notice().data()));
        return content.toString();
    }

    private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream().map(row -> text(value.apply(row))).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

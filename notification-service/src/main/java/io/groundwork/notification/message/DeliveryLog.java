package io.groundwork.notification.message;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row for each message and subscription. */
@Repository
class DeliveryLog {

    /** What is put into an inbox is delivered by that very transaction. */
    private static final String ADD = """
            insert into delivery (id, message_ref, subscription_id, user_id, topic, protocol, state, attempts,
                                  created_at, finished_at, next_attempt_at, group_key, position)
            select d.id, message_ref, subscription_id, user_id, d.topic, protocol,
                   case when protocol = 'inbox' then 'delivered' else 'pending' end,
                   case when protocol = 'inbox' then 1 else 0 end,
                   :now, case when protocol = 'inbox' then cast(:now as timestamptz) end,
                   case when protocol not in ('inbox', 'email') then not_before end, m.group_key, m.position
            from unnest(cast(:ids as uuid[]), cast(:messages as uuid[]), cast(:subscriptions as uuid[]), :users, :topics,
                        :protocols, cast(:notBefore as timestamptz[]))
                 as d (id, message_ref, subscription_id, user_id, topic, protocol, not_before)
            join message m on m.id = d.message_ref
            where not exists (select from erased_person where id_hash = id_hash(d.user_id))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(List<Match> matches, Courtesy courtesy) {
        jdbc.sql(ADD)
                .param("ids", column(matches, match -> match.deliveryId().toString()))
                .param("messages", column(matches, match -> match.message().id().toString()))
                .param(
                        "subscriptions",
                        column(
                                matches,
                                match -> match.subscriber().subscriptionId().toString()))
                .param(
                        "users",
                        column(matches, match -> match.subscriber().user().value()))
                .param(
                        "topics",
                        column(matches, match -> match.subscriber().topic().value()))
                .param(
                        "protocols",
                        column(matches, match -> match.subscriber().protocol().stored()))
                .param(
                        "notBefore",
                        column(matches, match -> courtesy.notBefore(match).toString()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static String[] column(List<Match> matches, Function<Match, String> value) {
        return matches.stream().map(value).toArray(String[]::new);
    }
}

package io.groundwork.notification.subscription;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.platform.id.Ids;
import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All subscriptions: one at most for a subscriber, a topic and a protocol. */
@Repository
class Subscriptions {

    private static final String COLUMNS = "s.id, s.user_id, s.topic, s.protocol, s.version, s.created_at";

    private final JdbcClient jdbc;
    private final KeysetPager pager;
    private final Clock clock;

    Subscriptions(JdbcClient jdbc, KeysetPager pager, Clock clock) {
        this.jdbc = jdbc;
        this.pager = pager;
        this.clock = clock;
    }

    /** Adds it, or gives back the one there is: whoever asks twice, even at once, has one. */
    Subscription add(UserId subscriber, TopicName topic, Protocol protocol) {
        return jdbc.sql("""
                insert into subscription as s (id, user_id, topic, protocol, created_at)
                values (:id, :subscriber, :topic, :protocol, :now)
                on conflict (topic, protocol, user_id) do update set topic = excluded.topic -- so that it is returned
                returning\s""" + COLUMNS)
                .param("id", Ids.next())
                .param("subscriber", subscriber.value())
                .param("topic", topic.value())
                .param("protocol", protocol.stored())
                .param("now", Timestamp.from(clock.instant()))
                .query(Subscriptions::subscription)
                .single();
    }

    Page<Subscription> page(UserId subscriber, PageRequest request) {
        return pager.fetch(
                KeysetQuery.select(COLUMNS, "subscription s")
                        .where("s.user_id = :subscriber", "subscriber", subscriber.value())
                        .sortableNotNull("created_at", "s.created_at", Instant.class)
                        .defaultSort("created_at")
                        .tieBreaker("s.id", UUID.class)
                        .map(Subscriptions::subscription),
                request);
    }

    Optional<Subscription> find(UserId subscriber, SubscriptionId id) {
        return jdbc.sql("select " + COLUMNS + " from subscription s where s.id = :id and s.user_id = :subscriber")
                .param("id", id.value())
                .param("subscriber", subscriber.value())
                .query(Subscriptions::subscription)
                .optional();
    }

    void remove(Subscription subscription) {
        jdbc.sql("delete from subscription where id = :id")
                .param("id", subscription.id().value())
                .update();
    }

    Set<UserId> subscribers(TopicName topic, Protocol protocol) {
        return jdbc.sql("select user_id from subscription where topic = :topic and protocol = :protocol")
                .param("topic", topic.value())
                .param("protocol", protocol.stored())
                .query((row, number) -> new UserId(row.getString("user_id")))
                .set();
    }

    private static Subscription subscription(ResultSet row, int number) throws SQLException {
        return new Subscription(
                new SubscriptionId(row.getObject("id", UUID.class)),
                new UserId(row.getString("user_id")),
                new TopicName(row.getString("topic")),
                Protocol.ofStored(row.getString("protocol")),
                row.getLong("version"),
                row.getTimestamp("created_at").toInstant());
    }
}

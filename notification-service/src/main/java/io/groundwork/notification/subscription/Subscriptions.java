package io.groundwork.notification.subscription;

import io.groundwork.notification.filter.FilterScope;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All subscriptions: one at most for a subscriber, a topic and a protocol. */
@Repository
class Subscriptions {

    private static final String COLUMNS =
            "s.id, s.user_id, s.topic, s.protocol, s.endpoint, s.state, s.disabled_reason, s.confirmed, s.confirmation_sent_at,"
                    + " s.filter_policy, s.filter_scope, s.version, s.created_at";

    private final JdbcClient jdbc;
    private final KeysetPager pager;
    private final Clock clock;

    Subscriptions(JdbcClient jdbc, KeysetPager pager, Clock clock) {
        this.jdbc = jdbc;
        this.pager = pager;
        this.clock = clock;
    }

    /** Adds it, or gives back the one there is: whoever asks twice, even at once, has one. */
    Subscription add(
            SubscriptionId id,
            UserId subscriber,
            TopicName topic,
            Protocol protocol,
            String endpoint,
            @Nullable Filter filter) {
        boolean confirmed = !protocol.asksFirst(endpoint);
        SubscriptionState state = confirmed ? SubscriptionState.ACTIVE : SubscriptionState.PENDING_CONFIRMATION;
        return jdbc.sql("""
                insert into subscription as s (id, user_id, topic, protocol, endpoint, state, confirmed, filter_policy,
                                               filter_scope, created_at)
                values (:id, :subscriber, :topic, :protocol, :endpoint, :state, :confirmed, cast(:policy as jsonb), :scope, :now)
                on conflict (topic, protocol, user_id, endpoint) do update set topic = excluded.topic -- so that it is returned
                returning\s""" + COLUMNS)
                .param("id", id.value())
                .param("subscriber", subscriber.value())
                .param("topic", topic.value())
                .param("protocol", protocol.stored())
                .param("endpoint", endpoint)
                .param("state", state.stored())
                .param("confirmed", confirmed)
                .param("policy", policy(filter))
                .param("scope", scope(filter))
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

    /** Empty when another was quicker. */
    Optional<Subscription> change(Subscription subscription, SubscriptionState state, @Nullable Filter filter) {
        return jdbc.sql("update subscription s set filter_policy = cast(:policy as jsonb), filter_scope = :scope,"
                        + " state = :state, failing_since = null, disabled_reason = case when :state = 'disabled' then"
                        + " coalesce(disabled_reason, 'Its owner switched it off') end,"
                        + " version = version + 1 where s.id = :id and s.version = :version returning " + COLUMNS)
                .param("policy", policy(filter))
                .param("scope", scope(filter))
                .param("state", state.stored())
                .param("id", subscription.id().value())
                .param("version", subscription.version())
                .query(Subscriptions::subscription)
                .optional();
    }

    /** Empty when it is confirmed already, or has ended. */
    Optional<Subscription> confirm(Subscription subscription) {
        return jdbc.sql("update subscription s set state = 'active', confirmed = true, version = version + 1"
                        + " where s.id = :id and s.state = 'pending_confirmation' returning " + COLUMNS)
                .param("id", subscription.id().value())
                .query(Subscriptions::subscription)
                .optional();
    }

    /** Notes that it is asked for confirmation by mail; empty when that was too lately or too often. */
    Optional<Subscription> askAgain(SubscriptionId id, Instant now, Instant lastBefore, int most) {
        return jdbc.sql(
                        "update subscription s set confirmation_sent_at = :now, confirmations_sent = confirmations_sent + 1"
                                + " where s.id = :id and s.confirmations_sent < :most"
                                + " and (s.confirmation_sent_at is null or s.confirmation_sent_at <= :lastBefore) returning "
                                + COLUMNS)
                .param("now", Timestamp.from(now))
                .param("lastBefore", Timestamp.from(lastBefore))
                .param("most", most)
                .param("id", id.value())
                .query(Subscriptions::subscription)
                .optional();
    }

    private static @Nullable String policy(@Nullable Filter filter) {
        return filter == null ? null : filter.policy().toString();
    }

    private static String scope(@Nullable Filter filter) {
        FilterScope scope = filter == null ? FilterScope.MESSAGE_ATTRIBUTES : filter.scope();
        return scope.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Instant time(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static Subscription subscription(ResultSet row, int number) throws SQLException {
        return new Subscription(
                new SubscriptionId(row.getObject("id", UUID.class)),
                new UserId(row.getString("user_id")),
                new TopicName(row.getString("topic")),
                Protocol.ofStored(row.getString("protocol")),
                row.getString("endpoint"),
                SubscriptionState.ofStored(row.getString("state")),
                row.getString("disabled_reason"),
                row.getBoolean("confirmed"),
                time(row.getTimestamp("confirmation_sent_at")),
                Filter.ofStored(row.getString("filter_policy"), row.getString("filter_scope")),
                row.getLong("version"),
                row.getTimestamp("created_at").toInstant());
    }
}

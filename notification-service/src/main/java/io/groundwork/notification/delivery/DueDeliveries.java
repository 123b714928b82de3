package io.groundwork.notification.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is due, taken in turns: of each endpoint as much as it has room for, so that a long queue of one holds up no other. */
@Repository
class DueDeliveries {

    /*
     * "waiting" steps from endpoint to endpoint by the index, whatever waits for each. Of a group only the first is due.
     * Rows that another replica is just claiming are skipped; a claim is kept by moving the next attempt behind the lease.
     */
    private static final String CLAIM = """
            with recursive waiting as (
                (select subscription_id from delivery where state = 'pending' and next_attempt_at is not null
                 order by subscription_id limit 1)
                union all
                select (select d.subscription_id from delivery d
                        where d.state = 'pending' and d.next_attempt_at is not null and d.subscription_id > w.subscription_id
                        order by d.subscription_id limit 1)
                from waiting w where w.subscription_id is not null
            ), open as (
                select w.subscription_id,
                       case when s.failing_since is null then :each else :eachFailing end - coalesce(o.calls, 0) as room
                from waiting w
                left join subscription s on s.id = w.subscription_id
                left join unnest(cast(:occupied as uuid[]), cast(:calls as int[])) as o (subscription_id, calls)
                    on o.subscription_id = w.subscription_id
                where w.subscription_id is not null
            ), due as (
                select next.id from open cross join lateral (
                    select d.id from delivery d
                    where d.state = 'pending' and d.subscription_id = open.subscription_id
                      and d.next_attempt_at <= :now
                      and (d.group_key is null or not exists (
                          select from delivery e
                          where e.state = 'pending' and e.group_key is not null
                            and e.subscription_id = d.subscription_id and e.group_key = d.group_key
                            and e.position < d.position))
                    order by d.next_attempt_at limit open.room
                    for update of d skip locked) next
                where open.room > 0
                order by random() limit :limit
            ), claimed as (
                update delivery d set attempts = d.attempts + 1, next_attempt_at = :leaseEnd
                from due where d.id = due.id
                returning d.id, d.message_ref, d.subscription_id, d.user_id, d.topic, d.protocol, d.attempts, d.round_start
            )
            select c.*, m.type, m.data, m.published_at, s.state as subscription_state, coalesce(s.endpoint, '') as endpoint
            from claimed c join message m on m.id = c.message_ref left join subscription s on s.id = c.subscription_id""";

    private final JdbcClient jdbc;
    private final DeliveryProperties properties;

    DueDeliveries(JdbcClient jdbc, DeliveryProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /**
     * Takes deliveries for one attempt each, by one statement, and keeps them from other replicas for the lease.
     *
     * @param occupied calls under way, for each subscription that has any
     */
    List<DueDelivery> claim(Instant now, int limit, Map<UUID, Integer> occupied) {
        List<Map.Entry<UUID, Integer>> calls = List.copyOf(occupied.entrySet());
        return jdbc.sql(CLAIM)
                .param("now", Timestamp.from(now))
                .param("leaseEnd", Timestamp.from(now.plus(properties.lease())))
                .param("limit", limit)
                .param("each", properties.perEndpoint())
                .param("eachFailing", properties.perFailingEndpoint())
                .param("occupied", calls.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("calls", calls.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .query(DueDelivery::map)
                .list();
    }
}

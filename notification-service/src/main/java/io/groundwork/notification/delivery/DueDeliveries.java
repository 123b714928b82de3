package io.groundwork.notification.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is due, taken in turns: a few of each endpoint, so that a long queue of one holds up no other. */
@Repository
class DueDeliveries {

    /*
     * "waiting" steps from endpoint to endpoint by the index, whatever waits for each. Of a group only the first is due.
     * Rows that another replica is just claiming are skipped; a claim is kept by moving the next attempt behind the lease.
     */
    private static final String CLAIM = """
            with recursive waiting as (
                (select subscription_id from delivery where state = 'pending' and protocol = 'webhook'
                 order by subscription_id limit 1)
                union all
                select (select d.subscription_id from delivery d
                        where d.state = 'pending' and d.protocol = 'webhook' and d.subscription_id > w.subscription_id
                        order by d.subscription_id limit 1)
                from waiting w where w.subscription_id is not null
            ), due as (
                select next.id from waiting w cross join lateral (
                    select d.id from delivery d
                    where d.state = 'pending' and d.protocol = 'webhook' and d.subscription_id = w.subscription_id
                      and d.next_attempt_at <= :now
                      and (d.group_key is null or not exists (
                          select from delivery e
                          where e.state = 'pending' and e.group_key is not null
                            and e.subscription_id = d.subscription_id and e.group_key = d.group_key
                            and e.position < d.position))
                    order by d.next_attempt_at limit :each
                    for update of d skip locked) next
                where w.subscription_id is not null and w.subscription_id <> all(:busy)
                order by random() limit :limit
            ), claimed as (
                update delivery d set attempts = d.attempts + 1, next_attempt_at = :leaseEnd
                from due where d.id = due.id
                returning d.id, d.message_ref, d.subscription_id, d.attempts, d.round_start
            )
            select c.*, m.type, m.data, m.published_at, s.state as subscription_state, s.endpoint
            from claimed c join message m on m.id = c.message_ref left join subscription s on s.id = c.subscription_id""";

    private final JdbcClient jdbc;

    DueDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes deliveries for one attempt each, by one statement.
     *
     * @param each of one endpoint at most
     * @param busy subscriptions to leave alone
     */
    List<DueDelivery> claim(Instant now, Instant leaseEnd, int limit, int each, Set<UUID> busy) {
        return jdbc.sql(CLAIM)
                .param("now", Timestamp.from(now))
                .param("leaseEnd", Timestamp.from(leaseEnd))
                .param("limit", limit)
                .param("each", each)
                .param("busy", busy.toArray(UUID[]::new))
                .query(DueDelivery::map)
                .list();
    }
}

package io.groundwork.notification.delivery;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log as its owner reads it; another's delivery does not exist here. */
@Repository
class Deliveries {

    private static final String FROM = "delivery d join message m on m.id = d.message_ref";

    private final JdbcClient jdbc;
    private final KeysetPager pager;

    Deliveries(JdbcClient jdbc, KeysetPager pager) {
        this.jdbc = jdbc;
        this.pager = pager;
    }

    Page<DeliveryResponse> page(UserId owner, DeliveryFilter filter, PageRequest request) {
        DeliveryState state = filter.state();
        return pager.fetch(
                KeysetQuery.select(DeliveryResponse.COLUMNS, FROM)
                        .where("d.user_id = :owner", "owner", owner.value())
                        .where("m.message_id = :messageId", "messageId", filter.messageId())
                        .where("d.subscription_id = :subscription", "subscription", filter.subscriptionId())
                        .where("d.topic = :topic", "topic", filter.topic())
                        .where("d.state = :state", "state", state == null ? null : state.stored())
                        .where("d.created_at >= :from", "from", filter.from())
                        .where("d.created_at < :to", "to", filter.to())
                        .sortableNotNull("created_at", "d.created_at", Instant.class)
                        .defaultSort("-created_at")
                        .tieBreaker("d.id", UUID.class)
                        .map(DeliveryResponse::map),
                request);
    }

    Optional<DeliveryResponse> find(UserId owner, UUID id) {
        return jdbc.sql("select " + DeliveryResponse.COLUMNS + " from " + FROM
                        + " where d.id = :id and d.user_id = :owner")
                .param("id", id)
                .param("owner", owner.value())
                .query(DeliveryResponse::map)
                .optional();
    }

    /** In their order; an inbox has none: it is filled by publishing itself. */
    List<AttemptResponse> attempts(UUID delivery) {
        return jdbc.sql("select number, started_at, finished_at, status, error from delivery_attempt"
                        + " where delivery_id = :id order by number")
                .param("id", delivery)
                .query(AttemptResponse::map)
                .list();
    }
}

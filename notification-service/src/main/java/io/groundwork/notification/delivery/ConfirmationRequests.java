package io.groundwork.notification.delivery;

import io.groundwork.notification.subscription.ConfirmationWanted;
import io.groundwork.platform.id.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks new endpoints for confirmation the way they get all else: retried, and in the log. Mail goes by its own queue. */
@Component
class ConfirmationRequests {

    private static final String ASK = """
            with asked as (
                insert into message (id, topic, message_id, type, data, published_at)
                values (:message, :topic, :messageId, :type,
                        jsonb_build_object('subscription_id', cast(:subscription as text), 'topic', :topic), :now)
                returning id
            )
            insert into delivery (id, message_ref, subscription_id, user_id, topic, protocol, state, next_attempt_at, created_at)
            select :delivery, id, :subscription, :user, :topic, :protocol, 'pending', cast(:next as timestamptz), :now from asked""";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConfirmationRequests(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(ConfirmationWanted wanted) {
        UUID message = Ids.next();
        jdbc.sql(ASK)
                .param("message", message)
                .param("topic", wanted.topic().value())
                .param("messageId", DueDelivery.CONFIRMATION + ":" + message)
                .param("type", DueDelivery.CONFIRMATION)
                .param("subscription", wanted.subscriptionId())
                .param("delivery", wanted.deliveryId())
                .param("protocol", wanted.protocol().stored())
                .param("next", wanted.protocol().hasEndpoint() ? clock.instant().toString() : null)
                .param("user", wanted.user().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new DeliveriesDue(1));
    }
}

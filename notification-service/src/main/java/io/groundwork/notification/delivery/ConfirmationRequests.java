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

/** Asks new endpoints for confirmation, by the same engine that delivers: retried, and in the log. */
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
            select :delivery, id, :subscription, :user, :topic, 'webhook', 'pending', :now, :now from asked""";

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
                .param("delivery", Ids.next())
                .param("user", wanted.user().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new DeliveriesDue(1));
    }
}

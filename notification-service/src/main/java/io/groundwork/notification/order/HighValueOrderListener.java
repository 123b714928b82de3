package io.groundwork.notification.order;

import io.groundwork.messaging.Inbox;
import io.groundwork.messaging.IncomingEvent;
import io.groundwork.notification.mail.MailTemplate;
import io.groundwork.notification.subscription.Fanout;
import io.groundwork.notification.subscription.TopicName;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class HighValueOrderListener {

    private static final String CONSUMER = "high-value-orders";
    private static final String TYPE = "order.high-value";

    private final Inbox inbox;
    private final Fanout fanout;

    HighValueOrderListener(Inbox inbox, Fanout fanout) {
        this.inbox = inbox;
        this.fanout = fanout;
    }

    /** Types that are not known yet pass by. */
    @KafkaListener(topics = "orders.high-value")
    void on(IncomingEvent event) {
        if (TYPE.equals(event.type())) {
            inbox.once(CONSUMER, event, () -> publish(event));
        }
    }

    private void publish(IncomingEvent event) {
        HighValueOrder order = event.dataAs(HighValueOrder.class);
        fanout.publish(
                TopicName.HIGH_VALUE_ORDERS,
                order.notice(event.topic(), TYPE),
                MailTemplate.HIGH_VALUE_ORDER,
                order.mailVariables());
    }
}

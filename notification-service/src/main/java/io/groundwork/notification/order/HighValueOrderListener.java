package io.groundwork.notification.order;

import io.groundwork.messaging.IncomingEvent;
import io.groundwork.notification.message.Publication;
import io.groundwork.notification.message.Publishing;
import io.groundwork.notification.recipient.ErasedPeople;
import io.groundwork.notification.template.MailTemplate;
import io.groundwork.notification.topic.TopicName;
import java.util.List;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Component
class HighValueOrderListener {

    private static final String TYPE = "order.high-value";

    private final Publishing publishing;
    private final ErasedPeople erased;
    private final TransactionTemplate transactions;
    private final JsonMapper json;

    HighValueOrderListener(
            Publishing publishing, ErasedPeople erased, TransactionTemplate transactions, JsonMapper json) {
        this.publishing = publishing;
        this.erased = erased;
        this.transactions = transactions;
        this.json = json;
    }

    /** Types that are not known yet pass by. The event id is the message id, so that a repeat is none. */
    @KafkaListener(topics = "orders.high-value")
    void on(IncomingEvent event) {
        if (TYPE.equals(event.type())) {
            transactions.executeWithoutResult(_ -> publishing.publish(List.of(publication(erased.leftOutOf(event)))));
        }
    }

    private Publication publication(IncomingEvent event) {
        HighValueOrder order = event.dataAs(HighValueOrder.class);
        return new Publication(
                TopicName.HIGH_VALUE_ORDERS,
                event.id(),
                null,
                order.notice(event.topic(), TYPE),
                order.filterable(json),
                MailTemplate.HIGH_VALUE_ORDER,
                order.mailVariables());
    }
}

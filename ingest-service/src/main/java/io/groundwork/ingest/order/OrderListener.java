package io.groundwork.ingest.order;

import io.groundwork.messaging.IncomingEvent;
import io.groundwork.messaging.UnprocessableEventException;
import java.time.DateTimeException;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class OrderListener {

    private final KeepingOrders keepingOrders;

    OrderListener(KeepingOrders keepingOrders) {
        this.keepingOrders = keepingOrders;
    }

    /**
     * Takes a batch as a whole or not at all. When one order spoils it, the platform hands in each by itself, so that only
     * that one is told to be unprocessable.
     */
    @KafkaListener(topics = OrderRecords.TOPIC, batch = "true")
    void on(List<IncomingEvent> events) {
        try {
            keepingOrders.keep(events.stream().map(OrderListener::read).toList());
        } catch (DataIntegrityViolationException e) {
            throw new UnprocessableEventException("The order cannot be kept", e);
        }
    }

    private static Order read(IncomingEvent event) {
        try {
            return Order.read(event.data());
        } catch (DateTimeException e) {
            throw new UnprocessableEventException("The order has no time that can be kept", e);
        }
    }
}

package io.groundwork.ingest.order;

import io.groundwork.messaging.IncomingEvent;
import java.util.List;
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
        keepingOrders.keep(
                events.stream().map(event -> Order.read(event.data())).toList());
    }
}

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

    @KafkaListener(topics = OrderRecords.TOPIC, batch = "true")
    void on(List<IncomingEvent> events) {
        keepingOrders.keep(
                events.stream().map(event -> Order.read(event.data())).toList());
    }
}

package io.groundwork.ingest.click;

import io.groundwork.messaging.IncomingEvent;
import java.util.List;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class ClickListener {

    private final ClickCounter counter;

    ClickListener(ClickCounter counter) {
        this.counter = counter;
    }

    @KafkaListener(topics = ClickRecords.TOPIC, batch = "true")
    void on(List<IncomingEvent> events) {
        counter.count(events.stream().map(Click::read).toList());
    }
}

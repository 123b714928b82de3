package io.groundwork.notification.telemetry;

import io.groundwork.messaging.IncomingEvent;
import io.groundwork.notification.message.Publishing;
import java.util.List;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class AlertListener {

    private final Publishing publishing;
    private final JsonMapper json;

    AlertListener(Publishing publishing, JsonMapper json) {
        this.publishing = publishing;
        this.json = json;
    }

    /** Types that are not known yet pass by. The event id is the message id, so that a repeat is none. */
    @KafkaListener(topics = "telemetry.alerts")
    void on(IncomingEvent event) {
        if (AlertRaised.TYPE.equals(event.type())) {
            publishing.publish(List.of(event.dataAs(AlertRaised.class).publication(event.id(), json)));
        }
    }
}

package io.groundwork.ingest.erasure;

import io.groundwork.ingest.person.PersonId;
import io.groundwork.messaging.Inbox;
import io.groundwork.messaging.IncomingEvent;
import io.groundwork.messaging.Outbox;
import io.groundwork.messaging.OutgoingEvent;
import java.time.Clock;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Erases and confirms in one transaction. The same event again changes nothing; the same request in another event finds nothing left
 * to erase, and is confirmed again.
 */
@Component
class ErasureListener {

    private static final String CONSUMER = "erasures";
    private static final String TOPIC = "user.events";
    private static final String SERVICE = "ingest-service";

    private final Inbox inbox;
    private final Erasing erasing;
    private final Outbox outbox;
    private final Clock clock;

    ErasureListener(Inbox inbox, Erasing erasing, Outbox outbox, Clock clock) {
        this.inbox = inbox;
        this.erasing = erasing;
        this.outbox = outbox;
        this.clock = clock;
    }

    @KafkaListener(topics = TOPIC)
    void on(IncomingEvent event) {
        if ("user.erasure-requested".equals(event.type())) {
            inbox.once(CONSUMER, event, () -> erase(event.dataAs(ErasureRequested.class)));
        }
    }

    private void erase(ErasureRequested request) {
        String user = request.userId();
        erasing.erase(new PersonId(user));
        var confirmed = new ErasureConfirmed(user, request.erasureId(), SERVICE, clock.instant());
        outbox.publish(new OutgoingEvent(TOPIC, user, "user.erasure-confirmed", user, confirmed));
    }
}

package io.groundwork.registration.erasure;

import io.groundwork.messaging.Inbox;
import io.groundwork.messaging.IncomingEvent;
import java.time.Clock;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears which services have erased a person; this one says so too. */
@Component
class ErasureConfirmations {

    private static final String CONSUMER = "erasures";

    private final Inbox inbox;
    private final Erasures erasures;
    private final ErasureSettings settings;
    private final Clock clock;

    ErasureConfirmations(Inbox inbox, Erasures erasures, ErasureSettings settings, Clock clock) {
        this.inbox = inbox;
        this.erasures = erasures;
        this.settings = settings;
        this.clock = clock;
    }

    /** Other types are about accounts, and ours. */
    @KafkaListener(topics = "user.events")
    void on(IncomingEvent event) {
        if ("user.erasure-confirmed".equals(event.type())) {
            inbox.once(CONSUMER, event, () -> confirm(event.dataAs(ErasureConfirmed.class)));
        }
    }

    private void confirm(ErasureConfirmed confirmed) {
        ErasureId id = new ErasureId(confirmed.erasureId());
        erasures.confirm(id, confirmed.service(), confirmed.confirmedAt());
        erasures.completeIfConfirmedBy(settings.services(), id, clock.instant());
    }
}

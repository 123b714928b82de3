package io.groundwork.notification.account;

import io.groundwork.messaging.Outbox;
import io.groundwork.messaging.OutgoingEvent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Erases a person: inbox, subscriptions, the record of mails to them, and who they are. Says so with the same commit. */
@Component
class Leaving {

    private static final String SERVICE = "notification-service";

    private final PersonalTraces traces;
    private final Outbox outbox;
    private final Clock clock;

    Leaving(PersonalTraces traces, Outbox outbox, Clock clock) {
        this.traces = traces;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Must run in a transaction. A person who is gone already is confirmed again. */
    void erase(ErasureRequested request) {
        traces.remove(request.userId());
        var confirmed = new ErasureConfirmed(request.userId(), request.erasureId(), SERVICE, clock.instant());
        outbox.publish(new OutgoingEvent(
                "user.events", request.userId(), "user.erasure-confirmed", request.userId(), confirmed));
    }
}

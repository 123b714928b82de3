package io.groundwork.registration.intake;

import io.groundwork.messaging.Inbox;
import io.groundwork.messaging.IncomingEvent;
import java.util.List;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers people whom other systems send: a poll of messages in one transaction, with a fixed number of statements. */
@Component
class RegistrationRequestsListener {

    private static final String CONSUMER = "intake";

    private final SigningUp signingUp;
    private final Inbox inbox;

    RegistrationRequestsListener(SigningUp signingUp, Inbox inbox) {
        this.signingUp = signingUp;
        this.inbox = inbox;
    }

    /** Where one message can never become an account the platform gives each again alone, so that the others pass. */
    @Transactional
    @KafkaListener(topics = "registration.requests", batch = "true")
    public void on(List<IncomingEvent> events) {
        List<SignUp> fresh = inbox.firstSeen(CONSUMER, events).stream()
                .map(event -> event.dataAs(RegistrationRequested.class).toSignUp())
                .toList();
        if (!fresh.isEmpty()) {
            signingUp.signUpAll(fresh);
        }
    }
}

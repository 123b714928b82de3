package io.groundwork.registration.intake;

import io.groundwork.messaging.Inbox;
import io.groundwork.messaging.IncomingEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Registers people whom other systems send. */
@Component
class RegistrationRequestsListener {

    private static final String CONSUMER = "intake";

    private final SigningUp signingUp;
    private final Inbox inbox;

    RegistrationRequestsListener(SigningUp signingUp, Inbox inbox) {
        this.signingUp = signingUp;
        this.inbox = inbox;
    }

    @KafkaListener(topics = "registration.requests")
    void on(IncomingEvent event) {
        SignUp signUp = event.dataAs(RegistrationRequested.class).toSignUp();
        inbox.once(CONSUMER, event, () -> signingUp.signUpOnce(signUp));
    }
}

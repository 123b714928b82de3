package io.groundwork.registration.account;

import io.groundwork.messaging.Outbox;
import io.groundwork.messaging.OutgoingEvent;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Publishes what happens to accounts as {@code user.events}, in the transaction in which it happens. */
@Component
public class AccountEvents {

    private static final String TOPIC = "user.events";

    private final Outbox outbox;

    AccountEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void registered(Account account) {
        publish(account.id(), "user.registered", UserRegistered.of(account));
    }

    void registered(NewAccount account) {
        publish(account.id(), "user.registered", UserRegistered.of(account));
    }

    public void verified(Account account) {
        publish(account.id(), "user.verified", UserVerified.of(account));
    }

    /** Of an account that was opened active. */
    public void verified(NewAccount account, Instant now) {
        publish(account.id(), "user.verified", UserVerified.of(account, now));
    }

    /** For events of other features about an account. */
    public void publish(AccountId id, String type, Object data) {
        outbox.publish(new OutgoingEvent(TOPIC, id.toString(), type, id.toString(), data));
    }
}

package io.groundwork.registration.reset;

import io.groundwork.registration.account.AddressChanged;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever reads the address that an account has given up finds no link there that is still good. */
@Component
class FormerMailbox {

    private final PasswordResets resets;
    private final Clock clock;

    FormerMailbox(PasswordResets resets, Clock clock) {
        this.resets = resets;
        this.clock = clock;
    }

    /** In the transaction in which the address changes. */
    @EventListener
    void closed(AddressChanged change) {
        resets.forget(change.account(), clock.instant());
    }
}

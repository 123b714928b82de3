package io.groundwork.registration.account;

import jakarta.persistence.PostUpdate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of every change of an account, whoever made it, so that no use case can forget to. */
@Component
class AccountChanges {

    private final ApplicationEventPublisher events;

    AccountChanges(ApplicationEventPublisher events) {
        this.events = events;
    }

    @PostUpdate
    void changed(Account account) {
        events.publishEvent(new AccountChanged(account.id(), account.version()));
    }
}

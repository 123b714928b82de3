package io.groundwork.registration.emailchange;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountEvents;
import io.groundwork.registration.account.EmailAddress;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Has the mails of a change sent, with the transaction that they tell of. */
@Component
class EmailChangeMails {

    private final AccountEvents events;
    private final EmailChangeSettings settings;

    EmailChangeMails(AccountEvents events, EmailChangeSettings settings) {
        this.events = events;
        this.settings = settings;
    }

    void ask(Account account, EmailChange change, Challenge challenge) {
        String link = settings.publicUrl() + EmailChangePage.PATH + "?token="
                + challenge.link().value();
        events.publish(
                account.id(),
                "user.email-confirmation-requested",
                EmailConfirmationRequested.of(account, change, challenge, link));
    }

    void tellOwner(Account owner, Instant now) {
        events.publish(owner.id(), "user.email-taken", EmailTaken.of(owner, now));
    }

    void changed(Account account, EmailAddress former) {
        events.publish(account.id(), "user.email-changed", UserEmailChanged.of(account, former));
    }
}

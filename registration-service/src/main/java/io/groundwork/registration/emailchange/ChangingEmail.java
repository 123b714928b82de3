package io.groundwork.registration.emailchange;

import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.password.PlainPassword;
import io.groundwork.registration.session.ClientOrigin;
import io.groundwork.registration.session.PasswordCheck;
import io.groundwork.registration.session.SessionId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the owner of an account does about its address. */
@Component
class ChangingEmail {

    private final Accounts accounts;
    private final PasswordCheck passwords;
    private final AskingForChange asking;
    private final EmailChanges changes;
    private final Clock clock;

    ChangingEmail(
            Accounts accounts, PasswordCheck passwords, AskingForChange asking, EmailChanges changes, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.asking = asking;
        this.changes = changes;
        this.clock = clock;
    }

    /** The password is asked for again, with the same brake as at sign-in: a stolen access token must not take the account over. */
    EmailChange ask(AccountId self, @Nullable SessionId session, EmailChangeRequest request, ClientOrigin origin) {
        var account = accounts.find(self).orElseThrow(EmailChangeException::notFound);
        passwords.pass(account.email(), new PlainPassword(request.password()), request.otp(), origin);
        return asking.ask(self, session, request.address());
    }

    EmailChange get(AccountId self, EmailChangeId id) {
        return changes.find(id)
                .filter(change -> change.account().equals(self))
                .orElseThrow(EmailChangeException::notFound);
    }

    /** Of one that is over, nothing is left to cancel. */
    void cancel(AccountId self, EmailChangeId id) {
        if (!changes.close(get(self, id).id(), EmailChangeState.CANCELLED, clock.instant())) {
            throw EmailChangeException.notFound();
        }
    }
}

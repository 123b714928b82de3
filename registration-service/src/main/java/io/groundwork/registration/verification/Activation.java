package io.groundwork.registration.verification;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountEvents;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.Accounts;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one transaction in which a sign-up is used up and its account becomes active. */
@Component
class Activation {

    private final Registrations registrations;
    private final Accounts accounts;
    private final AccountEvents events;
    private final Clock clock;

    Activation(Registrations registrations, Accounts accounts, AccountEvents events, Clock clock) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes the account active with this password.
     *
     * @throws VerificationException when another link or code of the account was faster
     */
    @Transactional
    public Account activate(RegistrationId registration, AccountId id, String passwordHash) {
        Instant now = clock.instant();
        Account account = accounts.lock(id);
        if (!account.isPending() || !registrations.markVerified(registration, now)) {
            throw VerificationException.failed();
        }
        account.verify(passwordHash, now);
        events.verified(account);
        return account;
    }
}

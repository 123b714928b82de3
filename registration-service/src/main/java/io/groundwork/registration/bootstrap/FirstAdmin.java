package io.groundwork.registration.bootstrap;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountEvents;
import io.groundwork.registration.account.AccountOpening;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.account.PersonalDetails;
import io.groundwork.registration.account.Role;
import io.groundwork.registration.password.PasswordHasher;
import io.groundwork.registration.password.PlainPassword;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes sure that an admin can sign in. The account is locked meanwhile, so replicas that start together take turns. */
@Component
class FirstAdmin {

    private final AccountOpening opening;
    private final PasswordHasher passwords;
    private final AccountEvents events;
    private final Clock clock;

    FirstAdmin(AccountOpening opening, PasswordHasher passwords, AccountEvents events, Clock clock) {
        this.opening = opening;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void ensure(EmailAddress email, PlainPassword password) {
        Account account = opening.open(email, PersonalDetails.of("Administrator", null, null));
        if (account.isPending()) {
            account.verify(passwords.hash(password), clock.instant());
            events.verified(account);
        } else if (!passwords.matches(password, account.passwordHash())) {
            account.changePassword(passwords.hash(password), clock.instant());
        }
        account.grant(Role.ADMIN, clock.instant());
    }
}

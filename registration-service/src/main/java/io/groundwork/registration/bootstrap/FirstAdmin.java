package io.groundwork.registration.bootstrap;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountEvents;
import io.groundwork.registration.account.AccountOpening;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.account.PersonalDetails;
import io.groundwork.registration.account.Role;
import io.groundwork.registration.password.PasswordHasher;
import io.groundwork.registration.password.PlainPassword;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes an admin of the address in the environment, once: roles and addresses are people's business after that. Replicas that start
 * together take turns.
 */
@Component
class FirstAdmin {

    private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);

    private final FirstAdminMark mark;
    private final AccountOpening opening;
    private final Accounts accounts;
    private final PasswordHasher passwords;
    private final AccountEvents events;
    private final Clock clock;

    FirstAdmin(
            FirstAdminMark mark,
            AccountOpening opening,
            Accounts accounts,
            PasswordHasher passwords,
            AccountEvents events,
            Clock clock) {
        this.mark = mark;
        this.opening = opening;
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** The password is the environment's for as long as the first admin keeps the address. */
    @Transactional
    public void ensure(EmailAddress email, PlainPassword password) {
        if (mark.set(clock.instant())) {
            mark.name(make(email, password).id());
            return;
        }
        Optional<Account> first = mark.account().flatMap(accounts::findLocked);
        first.filter(account -> account.email().equals(email))
                .ifPresentOrElse(
                        account -> keep(account, password),
                        () -> log.info(
                                "The first admin is not the one of the environment any more, which is left alone"));
    }

    /** Of whatever state the account is in: this is also how an operator gets back in. */
    private Account make(EmailAddress email, PlainPassword password) {
        Instant now = clock.instant();
        Account account = opening.open(email, PersonalDetails.of("Administrator", null, null));
        account.enable(now);
        if (account.isPending()) {
            account.verify(passwords.hash(password), now);
            events.verified(account);
        } else {
            keep(account, password);
        }
        account.grant(Role.ADMIN, now);
        return account;
    }

    private void keep(Account account, PlainPassword password) {
        if (!passwords.matches(password, account.passwordHash())) {
            account.changePassword(passwords.hash(password), clock.instant());
        }
    }
}

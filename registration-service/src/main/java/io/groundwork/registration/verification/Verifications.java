package io.groundwork.registration.verification;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountEvents;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for proof of an address. */
@Component
public class Verifications {

    private final Registrations registrations;
    private final AccountEvents events;
    private final VerificationSettings settings;
    private final Clock clock;

    Verifications(Registrations registrations, AccountEvents events, VerificationSettings settings, Clock clock) {
        this.registrations = registrations;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Records a sign-up, and has its mail sent when there is something to verify. For an account that is past that, the record is
     * a decoy: nothing leads to it.
     *
     * @param account locked by the caller's transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RegistrationId request(Account account, @Nullable String passwordHash) {
        Instant now = clock.instant();
        Challenge challenge = Challenge.random();
        Registration registration = new Registration(
                RegistrationId.next(),
                account.isPending() ? account.id() : null,
                passwordHash,
                now,
                now.plus(settings.validity()),
                null);
        registrations.add(registration, challenge);
        if (account.isPending() && registrations.countOpen(account.id(), now) <= settings.mailsPerAddress()) {
            publish(account, registration, challenge);
        }
        return registration.id();
    }

    private void publish(Account account, Registration registration, Challenge challenge) {
        String link = settings.publicUrl() + "/verify?token=" + challenge.link().value();
        events.publish(
                account.id(),
                "user.verification-requested",
                VerificationRequested.of(account, registration, link, challenge.code()));
    }
}

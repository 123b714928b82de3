package io.groundwork.registration.verification;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountEvents;
import io.groundwork.registration.account.NewAccount;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for proof of an address. */
@Component
public class Verifications {

    private static final String REQUESTED = "user.verification-requested";

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
        // Counted for everybody: a statement more or less could be told by the time of the answer.
        int open = registrations.countOpen(account.id(), now);
        if (account.isPending() && open <= settings.mailsPerAddress()) {
            publish(account, registration, challenge);
        }
        return registration.id();
    }

    /** Records the sign-ups of accounts that were opened in this transaction, and has their mails sent: a statement for all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requestAll(List<OpenedAccount> opened) {
        Instant now = clock.instant();
        List<Challenged> all =
                opened.stream().map(account -> challenged(account, now)).toList();
        registrations.addAll(all);
        for (int i = 0; i < all.size(); i++) {
            publish(opened.get(i).account(), all.get(i));
        }
    }

    private Challenged challenged(OpenedAccount opened, Instant now) {
        var registration = new Registration(
                RegistrationId.next(),
                opened.account().id(),
                opened.passwordHash(),
                now,
                now.plus(settings.validity()),
                null);
        return new Challenged(registration, Challenge.random());
    }

    private void publish(NewAccount account, Challenged it) {
        events.publish(
                account.id(),
                REQUESTED,
                VerificationRequested.of(
                        account,
                        it.registration(),
                        link(it.challenge()),
                        it.challenge().code()));
    }

    private void publish(Account account, Registration registration, Challenge challenge) {
        events.publish(
                account.id(),
                REQUESTED,
                VerificationRequested.of(account, registration, link(challenge), challenge.code()));
    }

    private String link(Challenge challenge) {
        return settings.publicUrl() + "/verify?token=" + challenge.link().value();
    }
}

package io.groundwork.registration.emailchange;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.audit.AuditAction;
import io.groundwork.registration.audit.AuditLog;
import io.groundwork.registration.session.SessionId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The transaction in which a change is asked for. To an address that is taken it does as much and answers the same; only, nobody is
 * ever sent what would confirm it, and the owner of that address is told.
 */
@Component
class AskingForChange {

    private final Accounts accounts;
    private final EmailChanges changes;
    private final Proofs proofs;
    private final EmailChangeMails mails;
    private final AuditLog audit;
    private final EmailChangeSettings settings;
    private final Clock clock;

    AskingForChange(
            Accounts accounts,
            EmailChanges changes,
            Proofs proofs,
            EmailChangeMails mails,
            AuditLog audit,
            EmailChangeSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.proofs = proofs;
        this.mails = mails;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes the place of whatever the account asked for before. */
    @Transactional
    public EmailChange ask(AccountId id, @Nullable SessionId session, EmailAddress wanted) {
        Account account = accounts.lock(id);
        Instant now = clock.instant();
        requirePossible(account, wanted, now);
        changes.cancelOpen(id, now);
        EmailChange change = EmailChange.asked(id, session, wanted, now, now.plus(settings.validity()));
        changes.add(change);
        mail(account, change);
        audit.add(AuditAction.EMAIL_CHANGE_REQUESTED, id.toString(), id.toString(), Map.of());
        return change;
    }

    private void requirePossible(Account account, EmailAddress wanted, Instant now) {
        if (wanted.equals(account.email())) {
            throw ProblemException.invalid("/email", "is the account's address already");
        }
        if (changes.countSince(account.id(), now.minus(settings.validity())) >= settings.changesPerAccount()) {
            throw EmailChangeException.tooMany(settings.validity());
        }
    }

    private void mail(Account account, EmailChange change) {
        Challenge toOld = Challenge.random(Side.OLD);
        Challenge toNew = Challenge.random(Side.NEW);
        proofs.add(change.id(), List.of(toOld, toNew));
        mails.ask(account, change, toOld);
        Instant since = change.createdAt().minus(settings.validity());
        if (changes.countSince(change.newAddress(), since) <= settings.mailsPerAddress()) {
            owner(change.newAddress())
                    .ifPresentOrElse(
                            owner -> mails.tellOwner(owner, change.createdAt()),
                            () -> mails.ask(account, change, toNew));
        }
    }

    /** Whoever has never shown that they read the address does not own it. */
    private Optional<Account> owner(EmailAddress address) {
        return accounts.find(address).filter(account -> !account.isPending());
    }
}

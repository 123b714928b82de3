package io.groundwork.registration.emailchange;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.audit.AuditAction;
import io.groundwork.registration.audit.AuditLog;
import io.groundwork.registration.session.EndReason;
import io.groundwork.registration.session.Sessions;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One side's answer, in one transaction with all that follows from it. The account is locked: answers come one after the other. */
@Component
class ChangeDecision {

    private final Accounts accounts;
    private final EmailChanges changes;
    private final Proofs proofs;
    private final AddressTakeover takeover;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Clock clock;

    ChangeDecision(
            Accounts accounts,
            EmailChanges changes,
            Proofs proofs,
            AddressTakeover takeover,
            Sessions sessions,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.proofs = proofs;
        this.takeover = takeover;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** With the second yes the address changes. */
    @Transactional
    public EmailChange confirm(Answerable answer) {
        Account account = lock(answer);
        Instant now = clock.instant();
        if (!proofs.confirm(answer.change().id(), answer.side(), now)) {
            throw EmailChangeException.failed();
        }
        EmailChange confirmed = current(answer);
        if (confirmed.confirmed().containsAll(Set.of(Side.values()))) {
            close(confirmed, EmailChangeState.COMPLETE, now);
            takeover.complete(account, confirmed, now);
        }
        return current(answer);
    }

    /** A no from the old address means that somebody else knows the password and is signed in: everybody is signed out. */
    @Transactional
    public EmailChange refuse(Answerable answer) {
        Account account = lock(answer);
        Instant now = clock.instant();
        close(answer.change(), EmailChangeState.REFUSED, now);
        int ended = answer.side() == Side.OLD ? sessions.endAll(account, EndReason.EMAIL_CHANGE_REFUSED, now) : 0;
        audit.add(AuditAction.EMAIL_CHANGE_REFUSED, null, account.id().toString(), Map.of("sessions", ended));
        return current(answer);
    }

    /** @throws EmailChangeException 422 when the account is gone or disabled, or the change over */
    private Account lock(Answerable answer) {
        Account account = accounts.findLocked(answer.change().account().value())
                .filter(Account::isActive)
                .orElseThrow(EmailChangeException::failed);
        if (!current(answer).isOpen(clock.instant())) {
            throw EmailChangeException.failed();
        }
        return account;
    }

    /** @throws EmailChangeException 422 when its owner has cancelled it this moment */
    private void close(EmailChange change, EmailChangeState state, Instant now) {
        if (!changes.close(change.id(), state, now)) {
            throw EmailChangeException.failed();
        }
    }

    private EmailChange current(Answerable answer) {
        return changes.find(answer.change().id()).orElseThrow(EmailChangeException::failed);
    }
}

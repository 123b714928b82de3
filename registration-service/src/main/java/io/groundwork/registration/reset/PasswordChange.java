package io.groundwork.registration.reset;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.audit.AuditAction;
import io.groundwork.registration.audit.AuditLog;
import io.groundwork.registration.session.EndReason;
import io.groundwork.registration.session.Sessions;
import io.groundwork.registration.vault.OpaqueToken;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one transaction in which a link is used up, the password changes, and everybody who is signed in is signed out. */
@Component
class PasswordChange {

    private final PasswordResets resets;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Clock clock;

    PasswordChange(PasswordResets resets, Accounts accounts, Sessions sessions, AuditLog audit, Clock clock) {
        this.resets = resets;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets the password.
     *
     * @throws ResetException when another use of a link of the account was faster
     */
    @Transactional
    public void commit(OpaqueToken link, AccountId id, String passwordHash) {
        Account account = accounts.lock(id);
        Instant now = clock.instant();
        if (!account.isActive() || !resets.use(link, id, now)) {
            throw ResetException.failed();
        }
        account.changePassword(passwordHash, now);
        int ended = sessions.endAll(account, EndReason.PASSWORD_CHANGED, now);
        audit.add(AuditAction.PASSWORD_RESET, id.toString(), id.toString(), Map.of("sessions", ended));
    }
}

package io.groundwork.registration.reset;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.audit.AuditAction;
import io.groundwork.registration.audit.AuditLog;
import io.groundwork.registration.mfa.SecondFactor;
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
    private final SecondFactor secondFactor;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Clock clock;

    PasswordChange(
            PasswordResets resets,
            Accounts accounts,
            SecondFactor secondFactor,
            Sessions sessions,
            AuditLog audit,
            Clock clock) {
        this.resets = resets;
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets the password.
     *
     * @param isShort whether the password is good only with the second factor that there was when it was chosen
     * @throws ResetException when that factor was removed meanwhile, or another use of a link of the account was faster
     */
    @Transactional
    public void commit(OpaqueToken link, AccountId id, String passwordHash, boolean isShort) {
        Account account = accounts.lock(id);
        Instant now = clock.instant();
        if (!account.isActive() || !resets.use(link, id, now)) {
            throw ResetException.failed();
        }
        if (isShort && !secondFactor.isOn(id)) {
            throw ResetException.failed();
        }
        account.changePassword(passwordHash, isShort, now);
        int ended = sessions.endAll(account, EndReason.PASSWORD_CHANGED, now);
        audit.add(AuditAction.PASSWORD_RESET, id.toString(), id.toString(), Map.of("sessions", ended));
    }
}

package io.groundwork.registration.admin;

import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.IfMatch;
import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.account.Role;
import io.groundwork.registration.audit.AuditAction;
import io.groundwork.registration.audit.AuditLog;
import io.groundwork.registration.revocation.TokenRevocations;
import io.groundwork.registration.session.EndReason;
import io.groundwork.registration.session.Sessions;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes accounts of others. Every change takes the access tokens along that were issued before it, so that it is in force
 * everywhere within seconds.
 */
@Component
class UserAdministration {

    private final Accounts accounts;
    private final Admins admins;
    private final Sessions sessions;
    private final TokenRevocations revocations;
    private final AuditLog audit;
    private final Clock clock;

    UserAdministration(
            Accounts accounts,
            Admins admins,
            Sessions sessions,
            TokenRevocations revocations,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.admins = admins;
        this.sessions = sessions;
        this.revocations = revocations;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Account changeRoles(AccountId id, Set<Role> roles, IfMatch condition, Caller by) {
        if (!roles.contains(Role.ADMIN)) {
            admins.requireAnotherIfAdmin(id);
        }
        Account account = lock(id);
        condition.require(account.version());
        if (account.changeRoles(roles, clock.instant())) {
            revocations.ofAll(account);
            audit(AuditAction.ROLES_CHANGED, account, by, Map.of("roles", roles));
        }
        return flushed(account);
    }

    @Transactional
    public Account disable(AccountId id, Caller by) {
        admins.requireAnotherIfAdmin(id);
        Account account = lock(id);
        if (account.disable(clock.instant())) {
            int ended = sessions.endAll(account, EndReason.ACCOUNT_DISABLED, clock.instant());
            audit(AuditAction.USER_DISABLED, account, by, Map.of("sessions", ended));
        }
        return flushed(account);
    }

    @Transactional
    public Account enable(AccountId id, Caller by) {
        Account account = lock(id);
        if (account.enable(clock.instant())) {
            audit(AuditAction.USER_ENABLED, account, by, Map.of());
        }
        return flushed(account);
    }

    @Transactional
    public void endSessions(AccountId id, Caller by) {
        Account account = lock(id);
        int ended = sessions.endAll(account, EndReason.ENDED_BY_ADMIN, clock.instant());
        audit(AuditAction.SESSIONS_ENDED, account, by, Map.of("sessions", ended));
    }

    private Account lock(AccountId id) {
        return accounts.findLocked(id.value()).orElseThrow(AdminException::noSuchAccount);
    }

    private void audit(AuditAction action, Account account, Caller by, Map<String, ? extends Object> detail) {
        audit.add(action, by.subject(), account.id().toString(), detail);
    }

    /** With the version that it has from now on. */
    private Account flushed(Account account) {
        accounts.flush();
        return account;
    }
}

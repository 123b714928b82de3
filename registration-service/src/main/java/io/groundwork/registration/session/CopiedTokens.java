package io.groundwork.registration.session;

import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.audit.AuditAction;
import io.groundwork.registration.audit.AuditLog;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is good once and comes back has been copied: with the session, everything that descends from the same sign-in is dead. */
@Component
class CopiedTokens {

    private static final Logger log = LoggerFactory.getLogger(CopiedTokens.class);

    private final Sessions sessions;
    private final AuditLog audit;
    private final Clock clock;

    CopiedTokens(Sessions sessions, AuditLog audit, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    void endSession(RefreshTokens.Redeemed copied) {
        end(copied.session(), copied.account(), EndReason.REFRESH_TOKEN_REUSED, AuditAction.REFRESH_TOKEN_REUSED);
    }

    void end(SessionId session, AccountId account, EndReason reason, AuditAction action) {
        if (sessions.end(session, account, reason, clock.instant())) {
            log.warn("The session {} was ended: {}", session.value(), reason);
            audit.add(action, null, account.toString(), Map.of("session", session.value()));
        }
    }
}

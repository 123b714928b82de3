package io.groundwork.registration.session;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.audit.AuditAction;
import io.groundwork.registration.audit.AuditLog;
import io.groundwork.registration.token.AccessTokens;
import io.groundwork.registration.vault.OpaqueToken;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts sessions and keeps them going. */
@Component
class SessionTokens {

    private static final Logger log = LoggerFactory.getLogger(SessionTokens.class);

    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final Accounts accounts;
    private final AuditLog audit;
    private final SessionSettings settings;
    private final Clock clock;

    SessionTokens(
            Sessions sessions,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            Accounts accounts,
            AuditLog audit,
            SessionSettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.accounts = accounts;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty when the account was disabled since its password was checked. */
    @Transactional
    public Optional<TokenPair> start(AccountId id, ClientOrigin origin) {
        return active(id).map(account -> {
            Instant now = clock.instant();
            SessionId session = SessionId.next();
            sessions.add(session, account.id(), origin, now, now.plus(settings.lifetime()));
            return issue(account, session, now);
        });
    }

    /** The next pair. Empty when the token is refused; a refusal commits too, because reuse ends the session. */
    @Transactional
    public Optional<TokenPair> refresh(OpaqueToken token) {
        Instant now = clock.instant();
        Optional<RefreshTokens.Redeemed> redeemed = refreshTokens.redeem(token, now);
        if (redeemed.isEmpty()) {
            refreshTokens.findSpent(token).ifPresent(this::endCopied);
        }
        return redeemed.flatMap(it -> active(it.account()).map(account -> goOn(account, it.session(), now)));
    }

    /** A used token that comes back has been copied: with the session, every token that descends from the same sign-in is dead. */
    private void endCopied(RefreshTokens.Redeemed copied) {
        if (sessions.end(copied.session(), copied.account(), EndReason.REFRESH_TOKEN_REUSED, clock.instant())) {
            log.warn("A refresh token came back after its use; its session was ended");
            String account = copied.account().toString();
            audit.add(
                    AuditAction.REFRESH_TOKEN_REUSED,
                    null,
                    account,
                    Map.of("session", copied.session().value()));
        }
    }

    /** As it stays until the tokens are issued: one who is disabled meanwhile gets none that outlives it. */
    private Optional<Account> active(AccountId id) {
        return accounts.findUnchanging(id.value()).filter(Account::isActive);
    }

    private TokenPair goOn(Account account, SessionId session, Instant now) {
        sessions.touch(session, now);
        return issue(account, session, now);
    }

    private TokenPair issue(Account account, SessionId session, Instant now) {
        OpaqueToken refresh = OpaqueToken.random();
        refreshTokens.add(refresh, session, now, now.plus(settings.idleLifetime()));
        return new TokenPair(accessTokens.issue(account, session.value()), refresh);
    }
}

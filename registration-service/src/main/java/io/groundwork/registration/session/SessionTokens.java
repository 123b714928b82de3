package io.groundwork.registration.session;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.token.AccessTokens;
import io.groundwork.registration.vault.OpaqueToken;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts sessions and keeps them going. */
@Component
class SessionTokens {

    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final Accounts accounts;
    private final CopiedTokens copies;
    private final SessionSettings settings;
    private final Clock clock;

    SessionTokens(
            Sessions sessions,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            Accounts accounts,
            CopiedTokens copies,
            SessionSettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.accounts = accounts;
        this.copies = copies;
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
            refreshTokens.findSpent(token).ifPresent(copies::endSession);
        }
        return redeemed.flatMap(it -> active(it.account()).map(account -> goOn(account, it.session(), now)));
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

package io.groundwork.registration.session;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.token.AccessTokens;
import io.groundwork.registration.vault.OpaqueToken;
import java.time.Clock;
import java.time.Instant;
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
    private final SessionSettings settings;
    private final Clock clock;

    SessionTokens(
            Sessions sessions,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            Accounts accounts,
            SessionSettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public TokenPair start(Account account, ClientOrigin origin) {
        Instant now = clock.instant();
        SessionId session = SessionId.next();
        sessions.add(session, account.id(), origin, now, now.plus(settings.lifetime()));
        return issue(account, session, now);
    }

    /** The next pair. Empty when the token is refused; a refusal commits too, because reuse ends the session. */
    @Transactional
    public Optional<TokenPair> refresh(OpaqueToken token) {
        Instant now = clock.instant();
        Optional<RefreshTokens.Redeemed> redeemed = refreshTokens.redeem(token, now);
        if (redeemed.isEmpty() && refreshTokens.endSessionIfReused(token, now)) {
            log.warn("A refresh token came back after its use; its session was ended");
        }
        return redeemed.flatMap(it ->
                accounts.find(it.account()).filter(Account::isActive).map(account -> goOn(account, it.session(), now)));
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

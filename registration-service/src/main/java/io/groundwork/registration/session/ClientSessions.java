package io.groundwork.registration.session;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.audit.AuditAction;
import io.groundwork.registration.vault.OpaqueToken;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions in which clients act for people. Each is the family of the refresh tokens that descend from one code; tokens rotate by
 * compare-and-set, and one that comes back ends the family.
 */
@Component
public class ClientSessions {

    private final ClientSessionRows rows;
    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final CopiedTokens copies;
    private final Accounts accounts;
    private final SessionSettings settings;
    private final Clock clock;

    ClientSessions(
            ClientSessionRows rows,
            Sessions sessions,
            RefreshTokens refreshTokens,
            CopiedTokens copies,
            Accounts accounts,
            SessionSettings settings,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.copies = copies;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the account is active, and stays as it is until the transaction ends: whoever ends all its sessions waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean mayStart(AccountId account) {
        return accounts.findUnchanging(account.value())
                .filter(Account::isActive)
                .isPresent();
    }

    /**
     * Starts one, after {@link #mayStart}.
     *
     * @param login where the person granted it
     * @param refresh the first refresh token; null for a client that gets none, whose session is over with its access token
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(ClientSession session, SessionId login, Instant accessExpires, @Nullable OpaqueToken refresh) {
        Instant now = clock.instant();
        rows.add(session, login, now, refresh == null ? accessExpires : now.plus(settings.lifetime()));
        if (refresh != null) {
            refreshTokens.add(refresh, session.id(), now, now.plus(settings.idleLifetime()));
        }
    }

    /** The session of a refresh token that a client wants to look at, not to use. */
    public Optional<HeldToken> find(OpaqueToken refresh) {
        return rows.find(refresh, clock.instant()).filter(held -> !held.used());
    }

    /** The session of a refresh token that is about to be used. One that was used before ends the session. */
    @Transactional
    public Optional<HeldToken> present(OpaqueToken refresh) {
        Optional<HeldToken> held = rows.find(refresh, clock.instant());
        if (held.isPresent() && held.get().used()) {
            refreshTokens.findSpent(refresh).ifPresent(copies::endSession);
            return Optional.empty();
        }
        return held;
    }

    /** Uses one token up for the next. False when somebody else was faster, which ends the session. */
    @Transactional
    public boolean rotate(OpaqueToken used, OpaqueToken next) {
        Instant now = clock.instant();
        Optional<RefreshTokens.Redeemed> redeemed = refreshTokens.redeemForClient(used, now);
        redeemed.ifPresent(it -> {
            sessions.touch(it.session(), now);
            refreshTokens.add(next, it.session(), now, now.plus(settings.idleLifetime()));
        });
        if (redeemed.isEmpty()) {
            refreshTokens.findSpent(used).ifPresent(copies::endSession);
        }
        return redeemed.isPresent();
    }

    public boolean goesOn(UUID session) {
        return rows.goesOn(session, clock.instant());
    }

    @Transactional
    public void end(SessionId session, AccountId account, EndReason reason) {
        sessions.end(session, account, reason, clock.instant());
    }

    /** Ends the one that was made from a code that came back. */
    @Transactional
    public void endReplayed(SessionId session, AccountId account) {
        copies.end(session, account, EndReason.CODE_REPLAYED, AuditAction.CODE_REPLAYED);
    }
}

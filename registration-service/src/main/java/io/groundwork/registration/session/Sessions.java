package io.groundwork.registration.session;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.revocation.TokenRevocations;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All sessions. */
@Repository
public class Sessions {

    private final JdbcClient jdbc;
    private final TokenRevocations revocations;

    Sessions(JdbcClient jdbc, TokenRevocations revocations) {
        this.jdbc = jdbc;
        this.revocations = revocations;
    }

    void add(SessionId id, AccountId account, ClientOrigin origin, Instant now, Instant expires) {
        jdbc.sql("""
                        insert into session (id, account_id, client_address, user_agent, created_at, last_used_at, expires_at)
                        values (:id, :account, :address, :agent, :now, :now, :expires)""")
                .param("id", id.value())
                .param("account", account.value())
                .param("address", origin.address())
                .param("agent", origin.userAgent())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    void touch(SessionId id, Instant now) {
        jdbc.sql("update session set last_used_at = :now where id = :id")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Ends a session and revokes its access tokens. False when the account has no such session that goes on. */
    @Transactional
    public boolean end(SessionId id, AccountId account, EndReason reason, Instant now) {
        boolean ended = jdbc.sql(
                                "update session set ended_at = :now, end_reason = :reason"
                                        + " where id = :id and account_id = :account and ended_at is null and expires_at > :now")
                        .param("id", id.value())
                        .param("account", account.value())
                        .param("reason", reason.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
        if (ended) {
            revocations.ofSession(account, id.value());
        }
        return ended;
    }

    /**
     * Ends all sessions of an account and revokes all of its access tokens; gives how many there were.
     *
     * @param account locked by the caller's transaction, so that no session starts meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int endAll(Account account, EndReason reason, Instant now) {
        int ended = jdbc.sql("update session set ended_at = :now, end_reason = :reason"
                        + " where account_id = :account and ended_at is null and expires_at > :now")
                .param("account", account.id().value())
                .param("reason", reason.name())
                .param("now", Timestamp.from(now))
                .update();
        revocations.ofAll(account);
        return ended;
    }

    /**
     * Ends all sessions of an account but one and revokes their access tokens; gives how many there were.
     *
     * @param account locked by the caller's transaction, so that no session starts meanwhile
     * @param kept goes on; none does without
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int endOthers(Account account, @Nullable SessionId kept, EndReason reason, Instant now) {
        List<UUID> ended = jdbc.sql(
                        "update session set ended_at = :now, end_reason = :reason where account_id = :account"
                                + " and id is distinct from cast(:kept as uuid) and ended_at is null and expires_at > :now"
                                + " returning id")
                .param("account", account.id().value())
                .param("kept", kept == null ? null : kept.value())
                .param("reason", reason.name())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list();
        revocations.ofSessions(account.id(), ended);
        return ended.size();
    }

    void removeExpiredBefore(Instant limit) {
        jdbc.sql("delete from session where expires_at < :limit")
                .param("limit", Timestamp.from(limit))
                .update();
    }
}

package io.groundwork.registration.session;

import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.vault.OpaqueToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refresh tokens, by hash. Each is good once: used up by compare-and-set, so that of any number of users one succeeds. */
@Repository
class RefreshTokens {

    record Redeemed(SessionId session, AccountId account) {}

    private final JdbcClient jdbc;

    RefreshTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(OpaqueToken token, SessionId session, Instant now, Instant expires) {
        jdbc.sql("insert into refresh_token (hash, session_id, issued_at, expires_at)"
                        + " values (:hash, :session, :now, :expires)")
                .param("hash", token.hash().bytes())
                .param("session", session.value())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** Uses a token up. Empty when it is unknown, used, expired, a client's, or its session is over. */
    Optional<Redeemed> redeem(OpaqueToken token, Instant now) {
        return redeem(token, "s.client_id is null", now);
    }

    /** The same for a token that a client holds: one of the suite's own sessions is not among them. */
    Optional<Redeemed> redeemForClient(OpaqueToken token, Instant now) {
        return redeem(token, "s.client_id is not null", now);
    }

    private Optional<Redeemed> redeem(OpaqueToken token, String holder, Instant now) {
        return jdbc.sql("""
                        update refresh_token t set used_at = :now from session s
                        where t.hash = :hash and t.used_at is null and t.expires_at > :now and %s
                          and s.id = t.session_id and s.ended_at is null and s.expires_at > :now
                        returning s.id as session, s.account_id as account""".formatted(holder))
                .param("hash", token.hash().bytes())
                .param("now", Timestamp.from(now))
                .query(RefreshTokens::redeemed)
                .optional();
    }

    /** What a token that was used before once gave. */
    Optional<Redeemed> findSpent(OpaqueToken token) {
        return jdbc.sql("""
                        select s.id as session, s.account_id as account from refresh_token t join session s on s.id = t.session_id
                        where t.hash = :hash and t.used_at is not null""")
                .param("hash", token.hash().bytes())
                .query(RefreshTokens::redeemed)
                .optional();
    }

    private static Redeemed redeemed(ResultSet row, int number) throws SQLException {
        return new Redeemed(
                new SessionId(row.getObject("session", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)));
    }
}

package io.groundwork.registration.session;

import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.vault.OpaqueToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions of clients, among all sessions. */
@Repository
class ClientSessionRows {

    private final JdbcClient jdbc;

    ClientSessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the person sat is taken from the login: the token request comes from the client's own machine. */
    void add(ClientSession session, SessionId login, Instant now, Instant expires) {
        jdbc.sql("""
                        insert into session (id, account_id, client_address, user_agent, created_at, last_used_at, expires_at,
                            client_id, scopes, authenticated_at)
                        select :id, l.account_id, l.client_address, l.user_agent, :now, :now, :expires,
                            :client, :scopes, l.created_at
                        from session l where l.id = :login""")
                .param("id", session.id().value())
                .param("login", login.value())
                .param("client", session.client())
                .param("scopes", session.scopes().toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** Empty for a token of the suite's own sessions: those are refreshed elsewhere, and carry every scope. */
    Optional<HeldToken> find(OpaqueToken refresh, Instant now) {
        return jdbc.sql("""
                        select s.id, s.account_id, s.client_id, s.scopes, s.authenticated_at,
                            t.issued_at, t.expires_at, t.used_at is not null as used
                        from refresh_token t join session s on s.id = t.session_id join account a on a.id = s.account_id
                        where t.hash = :hash and t.expires_at > :now and s.client_id is not null
                          and s.ended_at is null and s.expires_at > :now and a.status = 'ACTIVE'""")
                .param("hash", refresh.hash().bytes())
                .param("now", Timestamp.from(now))
                .query((row, number) -> new HeldToken(
                        session(row),
                        row.getTimestamp("issued_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getBoolean("used")))
                .optional();
    }

    boolean goesOn(UUID session, Instant now) {
        return jdbc.sql("select exists (select from session where id = :id and ended_at is null and expires_at > :now)")
                .param("id", session)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    private static ClientSession session(ResultSet row) throws SQLException {
        return new ClientSession(
                new SessionId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("client_id", UUID.class),
                Set.of((String[]) row.getArray("scopes").getArray()),
                row.getTimestamp("authenticated_at").toInstant());
    }
}

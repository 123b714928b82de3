package io.groundwork.registration.session;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.vault.OpaqueToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers that are signed in at the login page: sessions like any other, known by the hash of a cookie. In Postgres, so that any
 * replica knows them, and whatever ends a session ends them too.
 */
@Repository
public class BrowserLogins {

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Clock clock;

    BrowserLogins(JdbcClient jdbc, Sessions sessions, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Always a new token: whatever cookie the browser had before means nothing after.
     *
     * @throws io.groundwork.platform.problem.ProblemException 401 when the account was disabled since its password was checked
     */
    @Transactional
    public OpaqueToken start(AccountId account, ClientOrigin origin, Duration lifetime) {
        if (accounts.findUnchanging(account.value()).filter(Account::isActive).isEmpty()) {
            throw SignInException.wrongCredentials();
        }
        Instant now = clock.instant();
        SessionId session = SessionId.next();
        OpaqueToken cookie = OpaqueToken.random();
        sessions.add(session, account, origin, now, now.plus(lifetime));
        jdbc.sql("insert into login_cookie (hash, session_id) values (:hash, :session)")
                .param("hash", cookie.hash().bytes())
                .param("session", session.value())
                .update();
        return cookie;
    }

    /** Empty when the login is unknown or over, or its account is not active. */
    public Optional<BrowserLogin> find(OpaqueToken cookie) {
        return jdbc.sql("""
                        select s.id, s.account_id, s.created_at, a.email
                        from login_cookie c join session s on s.id = c.session_id join account a on a.id = s.account_id
                        where c.hash = :hash and s.ended_at is null and s.expires_at > :now and a.status = 'ACTIVE'""")
                .param("hash", cookie.hash().bytes())
                .param("now", Timestamp.from(clock.instant()))
                .query(BrowserLogins::login)
                .optional();
    }

    public void end(BrowserLogin login) {
        sessions.end(login.session(), login.account(), EndReason.SIGNED_OUT, clock.instant());
    }

    private static BrowserLogin login(ResultSet row, int number) throws SQLException {
        return new BrowserLogin(
                new SessionId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("email"),
                row.getTimestamp("created_at").toInstant());
    }
}

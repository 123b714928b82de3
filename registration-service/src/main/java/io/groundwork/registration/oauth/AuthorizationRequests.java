package io.groundwork.registration.oauth;

import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.expiry.Expiring;
import io.groundwork.registration.session.SessionId;
import io.groundwork.registration.vault.OpaqueToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Authorization requests, found by the hashes of their consent form's secret and of their code. */
@Repository
class AuthorizationRequests implements Expiring {

    private final JdbcClient jdbc;

    AuthorizationRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(NewAuthorizationRequest request, Instant now, Instant expires) {
        jdbc.sql("""
                        insert into authorization_request (id, client_id, login_id, redirect_uri, client_state, nonce, code_challenge,
                            scopes, consent_hash, code_hash, created_at, expires_at)
                        values (:id, :client, :login, :redirect, :state, :nonce, :challenge, :scopes, :consent, :code, :now, :expires)""")
                .param("id", request.id())
                .param("client", request.client())
                .param("login", request.login().value())
                .param("redirect", request.redirectUri())
                .param("state", request.clientState())
                .param("nonce", request.nonce())
                .param("challenge", request.codeChallenge())
                .param("scopes", texts(request.scopes()))
                .param("consent", hash(request.consent()))
                .param("code", hash(request.code()))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** False when the form was sent before. */
    boolean consented(UUID id, Collection<String> scopes, String code, Instant expires) {
        return jdbc.sql("""
                        update authorization_request set scopes = :scopes, consent_hash = null, code_hash = :code, expires_at = :expires
                        where id = :id and consent_hash is not null""")
                        .param("id", id)
                        .param("scopes", texts(scopes))
                        .param("code", hash(code))
                        .param("expires", Timestamp.from(expires))
                        .update()
                == 1;
    }

    /** Uses the code up, and tells where the person is signed in. Empty when it was used before, or that login is over. */
    Optional<SessionId> use(UUID id, @Nullable SessionId session, Instant now) {
        return jdbc.sql("""
                        update authorization_request r set used_at = :now, session_id = :session from session l
                        where r.id = :id and r.used_at is null and l.id = r.login_id and l.ended_at is null returning r.login_id""")
                .param("id", id)
                .param("session", session == null ? null : session.value())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(SessionId::new);
    }

    Optional<AuthorizationRequest> byConsent(String form, Instant now) {
        return find("r.consent_hash", form, now);
    }

    Optional<AuthorizationRequest> byCode(String code, Instant now) {
        return find("r.code_hash", code, now);
    }

    Optional<SessionId> sessionOf(UUID id) {
        return jdbc.sql("select session_id from authorization_request where id = :id and session_id is not null")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .map(SessionId::new);
    }

    void remove(UUID id) {
        jdbc.sql("delete from authorization_request where id = :id")
                .param("id", id)
                .update();
    }

    /** A day, in which a code that comes back is noticed. */
    @Override
    public Duration kept() {
        return Duration.ofDays(1);
    }

    @Override
    public void removeExpiredBefore(Instant limit) {
        jdbc.sql("delete from authorization_request where expires_at < :limit")
                .param("limit", Timestamp.from(limit))
                .update();
    }

    /** Only while the login goes on in which it was asked for; a used code is found longer, to notice that it comes back. */
    private Optional<AuthorizationRequest> find(String column, String secret, Instant now) {
        return jdbc.sql("""
                        select r.*, l.account_id, l.created_at as authenticated_at
                        from authorization_request r join session l on l.id = r.login_id join account a on a.id = l.account_id
                        where %s = :hash and (r.used_at is not null or r.expires_at > :now)
                          and l.ended_at is null and l.expires_at > :now and a.status = 'ACTIVE'""".formatted(column))
                .param("hash", hash(secret))
                .param("now", Timestamp.from(now))
                .query(AuthorizationRequests::request)
                .optional();
    }

    private static AuthorizationRequest request(ResultSet row, int number) throws SQLException {
        return new AuthorizationRequest(
                row.getObject("id", UUID.class),
                row.getObject("client_id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("redirect_uri"),
                row.getString("client_state"),
                row.getString("nonce"),
                row.getString("code_challenge"),
                Set.of((String[]) row.getArray("scopes").getArray()),
                row.getTimestamp("authenticated_at").toInstant(),
                row.getTimestamp("used_at") != null,
                row.getObject("session_id", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }

    private static byte @Nullable [] hash(@Nullable String secret) {
        return secret == null ? null : new OpaqueToken(secret).hash().bytes();
    }

    private static String[] texts(Collection<String> scopes) {
        return scopes.stream().sorted().toArray(String[]::new);
    }
}

package io.groundwork.registration.revocation;

import io.groundwork.registration.revocation.TokensRevoked.EndedSession;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is revoked, by subject, for as long as there may be tokens it refuses. */
@Repository
class RevocationRows {

    private final JdbcClient jdbc;

    RevocationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the subject's row until the transaction ends, and gives the newest second whose tokens are refused. */
    Optional<Instant> extend(String subject, @Nullable Instant notBefore, Instant expires) {
        return jdbc.sql("""
                        insert into revocation as r (subject, not_before, expires_at) values (:subject, :notBefore, :expires)
                        on conflict (subject) do update
                        set not_before = greatest(r.not_before, excluded.not_before),
                            expires_at = greatest(r.expires_at, excluded.expires_at)
                        returning not_before""")
                .param("subject", subject)
                .param("notBefore", notBefore == null ? null : Timestamp.from(notBefore), Types.TIMESTAMP)
                .param("expires", Timestamp.from(expires))
                .query((row, number) ->
                        Optional.ofNullable(row.getTimestamp("not_before")).map(Timestamp::toInstant))
                .single();
    }

    /** To be called with the subject's row locked. */
    void addSessions(String subject, Collection<UUID> sessions, Instant expires) {
        jdbc.sql("""
                        insert into revoked_session (subject, sid, expires_at) select :subject, sid, :expires from unnest(:sids) sid
                        on conflict (subject, sid) do nothing""")
                .param("subject", subject)
                .param("sids", sessions.stream().map(UUID::toString).toArray(String[]::new))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    List<EndedSession> sessions(String subject, Instant now) {
        return jdbc.sql("select sid, expires_at from revoked_session where subject = :subject and expires_at > :now")
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new EndedSession(
                        row.getString("sid"), row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    void removeExpiredBefore(Instant limit) {
        jdbc.sql("delete from revoked_session where expires_at < :limit")
                .param("limit", Timestamp.from(limit))
                .update();
        jdbc.sql("delete from revocation where expires_at < :limit")
                .param("limit", Timestamp.from(limit))
                .update();
    }
}

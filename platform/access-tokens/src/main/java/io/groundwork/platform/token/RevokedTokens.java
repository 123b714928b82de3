package io.groundwork.platform.token;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * All that is known to be revoked of one subject. Two of them merge to the same in any order, so that reading the topic again,
 * from its beginning, never brings a token back to life. Immutable.
 *
 * @param notBefore newest second whose tokens are refused; {@link Instant#MIN} for none
 * @param sessions ended sessions, with the time after which no token of them is left
 * @param expiresAt when there is nothing left to refuse
 */
record RevokedTokens(Instant notBefore, Map<String, Instant> sessions, Instant expiresAt) {

    static RevokedTokens of(Revocation revocation) {
        Map<String, Instant> sessions = new HashMap<>();
        revocation.endedSessions().forEach(session -> sessions.put(session.sid(), session.expiresAt()));
        Instant notBefore = revocation.notBefore();
        return new RevokedTokens(
                notBefore == null ? Instant.MIN : notBefore, Map.copyOf(sessions), revocation.expiresAt());
    }

    RevokedTokens merge(RevokedTokens other, Instant now) {
        Map<String, Instant> merged = new HashMap<>(sessions);
        other.sessions.forEach((sid, expiry) -> merged.merge(sid, expiry, RevokedTokens::later));
        Collection<Instant> expiries = merged.values();
        expiries.removeIf(expiry -> expiry.isBefore(now));
        return new RevokedTokens(
                later(notBefore, other.notBefore), Map.copyOf(merged), later(expiresAt, other.expiresAt));
    }

    /** A token that does not say when it was issued is refused once anything is refused for its age. */
    boolean include(Jwt token) {
        Instant issued = token.getIssuedAt();
        boolean tooOld = issued == null ? !notBefore.equals(Instant.MIN) : !issued.isAfter(notBefore);
        return tooOld || isOfAnEndedSession(token.getClaims().get("sid"));
    }

    boolean hasExpired(Instant now) {
        return expiresAt.isBefore(now);
    }

    private boolean isOfAnEndedSession(@Nullable Object sid) {
        return sid != null && sessions.containsKey(sid.toString());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

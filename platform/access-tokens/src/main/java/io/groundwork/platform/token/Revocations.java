package io.groundwork.platform.token;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The tokens that were revoked and have not expired by themselves yet, in memory: a look-up costs no call to anybody. Empty where
 * nobody tells of any. Safe for concurrent use.
 */
public final class Revocations {

    private record Principal(String issuer, String subject) {}

    private final Map<Principal, RevokedTokens> bySubject = new ConcurrentHashMap<>();
    private final Clock clock;

    public Revocations(Clock clock) {
        this.clock = clock;
    }

    /** Whether the token was revoked: with its subject's, or with those of the client that holds it. */
    public boolean cover(Jwt token) {
        return isRevokedWith(token.getSubject(), token)
                || isRevokedWith(token.getClaims().get("client_id"), token);
    }

    private boolean isRevokedWith(@Nullable Object subject, Jwt token) {
        RevokedTokens revoked =
                bySubject.get(new Principal(String.valueOf(token.getClaimAsString("iss")), String.valueOf(subject)));
        return revoked != null && revoked.include(token);
    }

    /** Adds to what is known of a subject. */
    void add(Revocation revocation) {
        Instant now = clock.instant();
        RevokedTokens revoked = RevokedTokens.of(revocation);
        if (!revoked.hasExpired(now)) {
            bySubject.merge(
                    new Principal(revocation.issuer(), revocation.subject()),
                    revoked,
                    (known, added) -> known.merge(added, now));
        }
    }

    /** Lets go of what refuses no token any more. */
    void forgetExpired() {
        Instant now = clock.instant();
        bySubject.values().removeIf(revoked -> revoked.hasExpired(now));
    }

    int subjects() {
        return bySubject.size();
    }
}

package io.groundwork.registration.revocation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is revoked of one subject at this moment.
 *
 * @param notBefore tokens issued in this second or an earlier one are refused; null if none is for its age
 * @param expiresAt when every token that this refuses has expired by itself
 */
record TokensRevoked(
        String issuer, String subject, @Nullable Instant notBefore, List<EndedSession> sessions, Instant expiresAt) {

    record EndedSession(String sid, Instant expiresAt) {}
}

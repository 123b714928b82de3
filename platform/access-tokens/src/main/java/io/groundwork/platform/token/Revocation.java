package io.groundwork.platform.token;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is revoked of one subject's tokens: the value of {@code security.revocations}, with the fields that are read.
 *
 * @param notBefore tokens with an {@code iat} of this second or an earlier one are refused, all of them; null if none is for its age
 * @param sessions sessions that were ended, by {@code sid}
 * @param expiresAt when every token it refuses has expired by itself
 */
record Revocation(
        String issuer,
        String subject,
        @Nullable Instant notBefore,
        @Nullable List<EndedSession> sessions,
        Instant expiresAt) {

    private static final Logger log = LoggerFactory.getLogger(Revocation.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    record EndedSession(String sid, Instant expiresAt) {

        EndedSession {
            Objects.requireNonNull(sid, "sid");
            Objects.requireNonNull(expiresAt, "expires_at");
        }
    }

    Revocation {
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(expiresAt, "expires_at");
    }

    /** Empty for what cannot be read: it must not keep the others from being heard. */
    static Optional<Revocation> parse(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, Revocation.class));
        } catch (JacksonException malformed) {
            log.warn("Not a revocation: {}", malformed.getOriginalMessage());
            return Optional.empty();
        }
    }

    List<EndedSession> endedSessions() {
        return sessions == null ? List.of() : sessions;
    }
}

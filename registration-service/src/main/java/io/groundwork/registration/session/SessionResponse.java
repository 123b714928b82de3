package io.groundwork.registration.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param current whether the caller's own access token belongs to it */
record SessionResponse(
        UUID id,
        @Nullable String clientAddress,
        @Nullable String userAgent,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        boolean current) {}

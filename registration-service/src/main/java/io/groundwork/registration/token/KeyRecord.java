package io.groundwork.registration.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signing key as admins see it: nothing secret.
 *
 * @param id the {@code kid} of the tokens it signs
 */
record KeyRecord(
        String id,
        KeyState state,
        Instant createdAt,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt) {}

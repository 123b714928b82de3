package io.groundwork.registration.device;

import io.groundwork.registration.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device's wish to act for somebody.
 *
 * @param client row id of the client
 * @param approved null until somebody decides
 * @param account who decided, and
 * @param authenticatedAt when they typed their password; both null until then
 * @param polledBefore when the device asked before this time
 */
record DeviceRequest(
        UUID id,
        UUID client,
        Set<String> scopes,
        @Nullable Boolean approved,
        boolean used,
        @Nullable AccountId account,
        @Nullable Instant authenticatedAt,
        @Nullable Instant polledBefore,
        Instant createdAt,
        Instant expiresAt) {

    boolean isPending() {
        return approved == null;
    }

    boolean isDenied() {
        return Boolean.FALSE.equals(approved);
    }

    /** Whether the device asks sooner than it was told to. */
    boolean isImpatient(Instant now, Duration interval) {
        return isPending() && polledBefore != null && now.isBefore(polledBefore.plus(interval));
    }
}

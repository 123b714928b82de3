package io.groundwork.registration.verification;

import io.groundwork.registration.account.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sign-up and what became of it.
 *
 * @param accountId null when the address already had an active account
 * @param passwordHash the password that this sign-up brought; null when it still has to be chosen
 */
public record Registration(
        RegistrationId id,
        @Nullable AccountId accountId,
        @Nullable String passwordHash,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant verifiedAt) {

    public RegistrationState state(Instant now) {
        if (verifiedAt != null) {
            return RegistrationState.VERIFIED;
        }
        return now.isBefore(expiresAt) ? RegistrationState.PENDING : RegistrationState.EXPIRED;
    }
}

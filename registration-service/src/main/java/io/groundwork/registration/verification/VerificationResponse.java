package io.groundwork.registration.verification;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountStatus;
import java.time.Instant;
import java.util.UUID;

record VerificationResponse(UUID userId, String email, AccountStatus status, Instant verifiedAt) {

    static VerificationResponse of(Account account) {
        return new VerificationResponse(
                account.id().value(), account.email().value(), account.status(), account.updatedAt());
    }
}

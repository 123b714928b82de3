package io.groundwork.registration.account;

import java.time.Instant;
import java.util.UUID;

record UserVerified(UUID userId, String email, Instant verifiedAt) {

    static UserVerified of(Account account) {
        return new UserVerified(account.id().value(), account.email().value(), account.updatedAt());
    }

    static UserVerified of(NewAccount account, Instant now) {
        return new UserVerified(account.id().value(), account.email().value(), now);
    }
}

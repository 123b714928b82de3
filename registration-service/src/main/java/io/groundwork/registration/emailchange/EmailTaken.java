package io.groundwork.registration.emailchange;

import io.groundwork.registration.account.Account;
import java.time.Instant;
import java.util.UUID;

/** Somebody wanted the address of this account. Who, is nobody's business. */
record EmailTaken(UUID userId, String email, String displayName, String locale, Instant requestedAt) {

    static EmailTaken of(Account owner, Instant requestedAt) {
        return new EmailTaken(
                owner.id().value(),
                owner.email().value(),
                owner.details().displayName(),
                owner.details().locale(),
                requestedAt);
    }
}

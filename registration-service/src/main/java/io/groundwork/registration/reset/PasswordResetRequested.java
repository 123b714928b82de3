package io.groundwork.registration.reset;

import io.groundwork.registration.account.Account;
import java.time.Instant;
import java.util.UUID;

/** What the notification service needs to mail. The link is a secret of the person who reads that mailbox. */
record PasswordResetRequested(
        UUID userId, String email, String displayName, String locale, String link, Instant expiresAt) {

    static PasswordResetRequested of(Account account, String link, Instant expiresAt) {
        return new PasswordResetRequested(
                account.id().value(),
                account.email().value(),
                account.details().displayName(),
                account.details().locale(),
                link,
                expiresAt);
    }

    @Override
    public String toString() {
        return "PasswordResetRequested[userId=" + userId + "]";
    }
}

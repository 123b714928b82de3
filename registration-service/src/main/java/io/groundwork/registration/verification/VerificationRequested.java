package io.groundwork.registration.verification;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.NewAccount;
import java.time.Instant;
import java.util.UUID;

/** What the notification service needs to mail. Link and code are secrets of the person who reads that mailbox. */
record VerificationRequested(
        UUID userId,
        UUID registrationId,
        String email,
        String displayName,
        String locale,
        String link,
        String code,
        Instant expiresAt) {

    static VerificationRequested of(Account account, Registration registration, String link, String code) {
        return new VerificationRequested(
                account.id().value(),
                registration.id().value(),
                account.email().value(),
                account.details().displayName(),
                account.details().locale(),
                link,
                code,
                registration.expiresAt());
    }

    static VerificationRequested of(NewAccount account, Registration registration, String link, String code) {
        return new VerificationRequested(
                account.id().value(),
                registration.id().value(),
                account.email().value(),
                account.details().displayName(),
                account.details().locale(),
                link,
                code,
                registration.expiresAt());
    }

    @Override
    public String toString() {
        return "VerificationRequested[registrationId=" + registrationId + "]";
    }
}

package io.groundwork.registration.emailchange;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.EmailAddress;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What the notification service needs to mail to one of the two addresses. Link and code are secrets of whoever reads it.
 *
 * @param side which address that is, as the contract writes it
 * @param email where the mail goes
 * @param newEmail the address that is wanted
 */
record EmailConfirmationRequested(
        UUID userId,
        UUID changeId,
        String side,
        String email,
        String newEmail,
        String displayName,
        String locale,
        String link,
        String code,
        Instant expiresAt) {

    static EmailConfirmationRequested of(Account account, EmailChange change, Challenge challenge, String link) {
        EmailAddress to = challenge.side() == Side.OLD ? account.email() : change.newAddress();
        return new EmailConfirmationRequested(
                account.id().value(),
                change.id().value(),
                challenge.side().name().toLowerCase(Locale.ROOT),
                to.value(),
                change.newAddress().value(),
                account.details().displayName(),
                account.details().locale(),
                link,
                challenge.code(),
                change.expiresAt());
    }

    @Override
    public String toString() {
        return "EmailConfirmationRequested[changeId=" + changeId + ", side=" + side + "]";
    }
}

package io.groundwork.notification.account;

import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.UserId;
import java.time.Instant;
import java.util.Locale;

/** Somebody wanted the address of this person for another account. */
record EmailTaken(String userId, String email, String displayName, String locale, Instant requestedAt) {

    Recipient recipient() {
        return new Recipient(new UserId(userId), email, displayName, Locale.forLanguageTag(locale));
    }
}

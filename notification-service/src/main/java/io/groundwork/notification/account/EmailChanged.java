package io.groundwork.notification.account;

import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.UserId;
import java.time.Instant;
import java.util.Locale;

/** A person has another address from now on. */
record EmailChanged(
        String userId, String email, String formerEmail, String displayName, String locale, Instant changedAt) {

    Recipient recipient() {
        return at(email);
    }

    /** Where the change is told of for the last time. */
    Recipient formerRecipient() {
        return at(formerEmail);
    }

    private Recipient at(String address) {
        return new Recipient(new UserId(userId), address, displayName, Locale.forLanguageTag(locale));
    }
}

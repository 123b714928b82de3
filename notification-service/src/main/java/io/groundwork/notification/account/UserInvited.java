package io.groundwork.notification.account;

import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.UserId;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/** Carries all that its mail needs: whoever is invited is not known yet. */
record UserInvited(
        String userId, String email, String displayName, String locale, String invitedBy, URI link, Instant expiresAt) {

    Recipient recipient() {
        return new Recipient(new UserId(userId), email, displayName, Locale.forLanguageTag(locale));
    }
}

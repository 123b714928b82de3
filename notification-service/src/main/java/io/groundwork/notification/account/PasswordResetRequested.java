package io.groundwork.notification.account;

import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.UserId;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/** Carries all that its mail needs: it may come before we know the person. */
record PasswordResetRequested(
        String userId, String email, String displayName, String locale, URI link, Instant expiresAt) {

    Recipient recipient() {
        return new Recipient(new UserId(userId), email, displayName, Locale.forLanguageTag(locale));
    }
}

package io.groundwork.notification.account;

import io.groundwork.notification.mail.Letter;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.template.MailTemplate;
import io.groundwork.platform.id.Ids;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Carries all that its mail needs: whoever is invited is not known yet. */
record UserInvited(
        String userId, String email, String displayName, String locale, String invitedBy, URI link, Instant expiresAt) {

    Recipient recipient() {
        return new Recipient(new UserId(userId), email, displayName, Locale.forLanguageTag(locale));
    }

    Letter letter() {
        return new Letter(
                Ids.next(),
                recipient(),
                MailTemplate.INVITATION,
                Map.of("invited_by", invitedBy, "link", link, "expires_at", expiresAt),
                expiresAt);
    }
}

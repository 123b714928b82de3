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

/**
 * Somebody has to agree before an address changes.
 *
 * @param side {@code old} or {@code new}: which address the mail goes to
 * @param email that address; nothing is learnt from it, for it may never become the person's
 */
record EmailConfirmationRequested(
        String userId,
        String side,
        String email,
        String newEmail,
        String displayName,
        String locale,
        URI link,
        String code,
        Instant expiresAt) {

    private Recipient recipient() {
        return new Recipient(new UserId(userId), email, displayName, Locale.forLanguageTag(locale));
    }

    private MailTemplate template() {
        return side.equals("old") ? MailTemplate.EMAIL_CHANGE_OLD : MailTemplate.EMAIL_CHANGE_NEW;
    }

    Letter letter() {
        return new Letter(
                Ids.next(),
                recipient(),
                template(),
                Map.of("new_email", newEmail, "link", link, "code", code, "expires_at", expiresAt),
                expiresAt);
    }
}

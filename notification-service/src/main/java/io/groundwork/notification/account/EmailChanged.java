package io.groundwork.notification.account;

import io.groundwork.notification.mail.Letter;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.template.MailTemplate;
import io.groundwork.platform.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** A person has another address from now on. */
record EmailChanged(
        String userId, String email, String formerEmail, String displayName, String locale, Instant changedAt) {

    private static final Duration WORTH_SENDING = Duration.ofDays(3);

    Recipient recipient() {
        return at(email);
    }

    private Recipient at(String address) {
        return new Recipient(new UserId(userId), address, displayName, Locale.forLanguageTag(locale));
    }

    /** To where they were reached until now, for the last time. */
    Letter letter() {
        return new Letter(
                Ids.next(),
                at(formerEmail),
                MailTemplate.EMAIL_CHANGED,
                Map.of("new_email", email),
                changedAt.plus(WORTH_SENDING));
    }
}

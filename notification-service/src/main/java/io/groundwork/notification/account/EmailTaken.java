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

/** Somebody wanted the address of this person for another account. */
record EmailTaken(String userId, String email, String displayName, String locale, Instant requestedAt) {

    private static final Duration WORTH_SENDING = Duration.ofDays(3);

    private Recipient recipient() {
        return new Recipient(new UserId(userId), email, displayName, Locale.forLanguageTag(locale));
    }

    Letter letter() {
        return new Letter(Ids.next(), recipient(), MailTemplate.EMAIL_TAKEN, Map.of(), requestedAt.plus(WORTH_SENDING));
    }
}

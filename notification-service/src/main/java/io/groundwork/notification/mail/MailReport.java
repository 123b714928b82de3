package io.groundwork.notification.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt at one mail.
 *
 * @param next when to try again; null unless it is pending
 * @param replyCode of SMTP, as far as the server gave one
 * @param error null when it was sent
 */
record MailReport(
        MailDelivery mail,
        MailState state,
        Instant startedAt,
        Instant finishedAt,
        @Nullable Instant next,
        @Nullable Integer replyCode,
        @Nullable String error) {

    MailAttempted told() {
        return new MailAttempted(mail.id(), mail.attempts(), state, startedAt, finishedAt, replyCode, error);
    }
}

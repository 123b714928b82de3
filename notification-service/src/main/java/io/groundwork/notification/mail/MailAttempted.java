package io.groundwork.notification.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt at a mail is over.
 *
 * @param id of its letter
 * @param state that it left the mail in
 * @param replyCode of SMTP, as far as the server gave one
 * @param error null when it was sent
 */
public record MailAttempted(
        UUID id,
        int number,
        MailState state,
        Instant startedAt,
        Instant finishedAt,
        @Nullable Integer replyCode,
        @Nullable String error) {}

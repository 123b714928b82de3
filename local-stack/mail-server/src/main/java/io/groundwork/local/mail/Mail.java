package io.groundwork.local.mail;

import java.time.Instant;

/**
 * A received mail.
 *
 * @param messageId the header without its angle brackets
 * @param sent the header {@code Date}, or the time of receipt without one
 * @param size bytes on the wire
 */
record Mail(
        String id,
        String messageId,
        Envelope envelope,
        String subject,
        Instant sent,
        Instant received,
        long size,
        Body body) {}

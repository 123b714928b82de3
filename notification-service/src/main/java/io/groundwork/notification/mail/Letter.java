package io.groundwork.notification.mail;

import io.groundwork.notification.recipient.Recipient;
import java.time.Instant;
import java.util.Map;

/**
 * One mail to one person, before it is worded.
 *
 * @param variables what the template needs besides {@code display_name}; an {@link Instant} is written in the reader's
 *     language, anything else as its text
 * @param giveUpAt when it is no longer worth sending
 */
public record Letter(Recipient to, MailTemplate template, Map<String, Object> variables, Instant giveUpAt) {}

package io.groundwork.notification.mail;

import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.template.MailTemplate;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One mail to one person, before it is worded.
 *
 * @param id what the mail is known by, to its sender and in its Message-ID
 * @param variables what the template needs besides {@code display_name}; an {@link Instant} is written in the reader's
 *     language, anything else as its text
 * @param giveUpAt when it is no longer worth sending
 */
public record Letter(UUID id, Recipient to, MailTemplate template, Map<String, Object> variables, Instant giveUpAt) {}

package io.groundwork.notification.mail;

import java.util.List;

/** Attempts were made; said in the transaction that notes them. */
public record MailsAttempted(List<MailAttempted> attempts) {}

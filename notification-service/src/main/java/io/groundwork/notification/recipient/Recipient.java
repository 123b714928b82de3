package io.groundwork.notification.recipient;

import java.util.Locale;

/** What a mail needs to know about a person. */
public record Recipient(UserId userId, String email, String displayName, Locale locale) {}

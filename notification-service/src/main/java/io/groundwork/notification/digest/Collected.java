package io.groundwork.notification.digest;

import io.groundwork.notification.mail.Letter;
import java.time.Instant;

/** A letter that goes out with others, at {@code dueAt}. */
record Collected(Letter letter, Instant dueAt) {}

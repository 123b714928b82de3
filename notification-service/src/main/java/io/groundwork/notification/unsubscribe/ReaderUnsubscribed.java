package io.groundwork.notification.unsubscribe;

import java.util.UUID;

/** Whoever reads the mails of this subscription wants no more of them; said before the reader is told that it is done. */
public record ReaderUnsubscribed(UUID subscription) {}

package io.groundwork.notification.mail;

import java.util.Locale;

public enum MailState {
    /** Waits for an attempt, the first or a further one. */
    PENDING,
    /** The mail server has taken responsibility for it. */
    SENT,
    /** Its reader no longer wanted it when it was about to be sent. */
    SKIPPED,
    DEAD;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.groundwork.notification.mail;

import java.util.Locale;

public enum MailState {
    /** Waits for an attempt, the first or a further one. */
    PENDING,
    /** The mail server has taken responsibility for it. */
    SENT,
    DEAD;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}

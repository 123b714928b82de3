package io.groundwork.notification.subscription;

import java.util.Locale;

/** How a subscriber is reached; on the wire and in the database in lower case. */
public enum Protocol {
    INBOX,
    EMAIL,
    WEBHOOK;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Protocol ofStored(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}

package io.groundwork.notification.subscription;

import java.util.Locale;

/** How a subscriber is reached; on the wire and in the database in lower case. */
public enum Protocol {
    INBOX,
    EMAIL,
    WEBHOOK,
    WEBPUSH;

    /** Whether the delivery engine calls it; inboxes are filled by publishing itself, and mail has a queue of its own. */
    public boolean hasEndpoint() {
        return this != INBOX && this != EMAIL;
    }

    /** Whether the endpoint has to agree before anything is sent to it; an empty one is the account's own. */
    boolean asksFirst(String endpoint) {
        return this == WEBHOOK || (this == EMAIL && !endpoint.isEmpty());
    }

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Protocol ofStored(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}

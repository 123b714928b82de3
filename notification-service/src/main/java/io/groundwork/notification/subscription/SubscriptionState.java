package io.groundwork.notification.subscription;

import java.util.Locale;

/** Only active subscriptions get messages. */
enum SubscriptionState {
    /** The endpoint has not yet shown that it wants to be called. */
    PENDING_CONFIRMATION,
    ACTIVE,
    /** By its owner, by the endpoint (410), or because it failed for too long. */
    DISABLED;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SubscriptionState ofStored(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}

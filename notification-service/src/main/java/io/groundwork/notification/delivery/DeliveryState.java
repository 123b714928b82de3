package io.groundwork.notification.delivery;

import java.util.Locale;

enum DeliveryState {
    /** Waits for an attempt, the first or a further one, or is being attempted. */
    PENDING,
    DELIVERED,
    /** No longer wanted when it was about to be sent. */
    SKIPPED,
    /** Given up; {@code POST /deliveries/redrive} begins anew. */
    DEAD;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeliveryState ofStored(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}

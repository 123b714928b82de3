package io.groundwork.messaging.deadletter;

import java.util.Locale;

enum DeadLetterState {
    /** Waits for an operator. */
    PENDING,
    /** Was sent again. */
    REDRIVEN,
    /** Failed too often to be sent again. */
    PARKED;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeadLetterState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}

package io.groundwork.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt.
 *
 * @param next when to try again; null when this was the last attempt
 * @param error null when it was delivered
 */
record Outcome(
        DueDelivery delivery,
        Instant startedAt,
        Instant finishedAt,
        @Nullable Integer status,
        @Nullable String error,
        @Nullable Instant next,
        Effect effect) {

    /** What it means for the endpoint. */
    enum Effect {
        WORKS,
        FAILS,
        GONE,
        CONFIRMED,
        NONE
    }

    boolean concerns(Effect wanted) {
        return effect == wanted;
    }

    UUID subscription() {
        return delivery.subscriptionId();
    }

    String state() {
        if (error == null) {
            return "delivered";
        }
        return next == null ? "dead" : "pending";
    }
}

package io.groundwork.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt.
 *
 * @param next when to try again; null when this was the last attempt
 */
record Outcome(
        DueDelivery delivery,
        Instant startedAt,
        Instant finishedAt,
        Answer answer,
        @Nullable Instant next) {

    boolean concerns(Effect wanted) {
        return answer.effect() == wanted;
    }

    UUID subscription() {
        return delivery.subscriptionId();
    }

    String state() {
        if (concerns(Effect.SKIPPED)) {
            return "skipped";
        }
        if (answer.error() == null) {
            return "delivered";
        }
        return next == null ? "dead" : "pending";
    }
}

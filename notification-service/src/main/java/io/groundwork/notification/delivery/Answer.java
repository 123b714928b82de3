package io.groundwork.notification.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What an endpoint made of a call.
 *
 * @param status of HTTP; null when there was no answer
 * @param retryAfter the header as it came
 * @param error what went wrong, in words for the owner; null when it was delivered
 */
public record Answer(
        Effect effect,
        @Nullable Integer status,
        @Nullable String retryAfter,
        @Nullable String error) {

    static Answer skipped(String why) {
        return new Answer(Effect.SKIPPED, null, null, why);
    }

    static Answer notCalled(String why) {
        return new Answer(Effect.NONE, null, null, why);
    }
}

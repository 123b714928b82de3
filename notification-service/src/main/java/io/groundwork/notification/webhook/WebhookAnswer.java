package io.groundwork.notification.webhook;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param status of HTTP; null when there was no answer
 * @param retryAfter the header as it came
 * @param body its beginning
 * @param error what went wrong, in words for the owner; null when nothing did
 */
public record WebhookAnswer(
        @Nullable Integer status,
        @Nullable String retryAfter,
        String body,
        @Nullable String error) {

    private static final int GONE = 410;

    static WebhookAnswer failed(String error) {
        return new WebhookAnswer(null, null, "", error);
    }

    static WebhookAnswer of(int status, Optional<String> retryAfter, String body) {
        String error = status / 100 == 2 ? null : "The endpoint answered " + status;
        return new WebhookAnswer(status, retryAfter.orElse(null), body, error);
    }

    public boolean isSuccess() {
        return error == null;
    }

    public boolean isGone() {
        return Integer.valueOf(GONE).equals(status);
    }
}

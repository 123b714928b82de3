package io.groundwork.task.calendar;

import io.groundwork.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Whoever asks for a calendar: by the token of a secret address, or else as a caller.
 *
 * @param token from the address, or null
 * @param caller from the access token, or null
 */
record CalendarReader(@Nullable SecretToken token, @Nullable Caller caller) {

    static CalendarReader of(@Nullable String token, @Nullable Caller caller) {
        if (token != null) {
            return new CalendarReader(new SecretToken(token), null);
        }
        if (caller != null && !caller.scopes().contains("tasks:read")) {
            throw new AccessDeniedException("The access token needs the scope tasks:read");
        }
        return new CalendarReader(null, caller);
    }
}

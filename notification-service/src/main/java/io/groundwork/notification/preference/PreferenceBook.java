package io.groundwork.notification.preference;

import io.groundwork.notification.recipient.UserId;
import java.util.Map;

/** The preferences of some people, read at once. */
public record PreferenceBook(Map<UserId, Preference> said) {

    public Preference of(UserId user) {
        return said.getOrDefault(user, Preference.NONE);
    }
}

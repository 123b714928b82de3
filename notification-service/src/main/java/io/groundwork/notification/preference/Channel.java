package io.groundwork.notification.preference;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to reach a person. Webhooks are none: they reach programs. */
public enum Channel {
    INBOX,
    MAIL,
    WEB_PUSH;

    static Optional<Channel> ofName(String name) {
        return Arrays.stream(values())
                .filter(channel -> channel.wireName().equals(name))
                .findFirst();
    }

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

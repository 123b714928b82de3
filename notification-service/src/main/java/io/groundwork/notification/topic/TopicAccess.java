package io.groundwork.notification.topic;

import java.util.Locale;

/** Who besides the owner may see a topic and subscribe to it; publishing is the owner's in any case. */
enum TopicAccess {
    PRIVATE,
    PUBLIC;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TopicAccess ofStored(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}

package io.groundwork.notification.stream;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import java.util.Locale;

/**
 * A numbered sequence that can be followed.
 *
 * @param name whose inbox, or which topic
 */
public record Feed(Kind kind, String name) {

    /** What there is to follow. */
    public enum Kind {
        INBOX,
        TOPIC
    }

    public static Feed inbox(UserId user) {
        return new Feed(Kind.INBOX, user.value());
    }

    public static Feed topic(TopicName topic) {
        return new Feed(Kind.TOPIC, topic.value());
    }

    /** As it is written to Redis. */
    String encoded() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + name;
    }

    static Feed decode(String encoded) {
        int colon = encoded.indexOf(':');
        return new Feed(
                Kind.valueOf(encoded.substring(0, colon).toUpperCase(Locale.ROOT)), encoded.substring(colon + 1));
    }
}

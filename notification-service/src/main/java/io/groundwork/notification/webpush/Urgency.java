package io.groundwork.notification.webpush;

import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** RFC 8030, section 5.3: whether a browser that saves power is woken. */
public enum Urgency {
    VERY_LOW,
    LOW,
    NORMAL,
    HIGH;

    /** What the attribute {@code urgency} of the message says; normal if nothing, or anything else. */
    public static Urgency of(JsonNode attributes) {
        String wanted = attributes.path("urgency").asString("");
        return Arrays.stream(values())
                .filter(urgency -> urgency.header().equals(wanted))
                .findFirst()
                .orElse(NORMAL);
    }

    String header() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

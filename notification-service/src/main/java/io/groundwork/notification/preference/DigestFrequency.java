package io.groundwork.notification.preference;

import java.util.Locale;

enum DigestFrequency {
    OFF,
    HOURLY,
    DAILY;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DigestFrequency ofStored(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}

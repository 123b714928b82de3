package io.groundwork.ingest.click;

import java.util.Locale;

/** What the most frequent ones are wanted of. */
enum Ranking {
    USER,
    URL;

    String keyPart() {
        return name().toLowerCase(Locale.ROOT);
    }
}

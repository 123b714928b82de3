package io.groundwork.ingest.click;

import java.time.Instant;
import java.util.Locale;

/**
 * A minute or an hour in which views are counted together.
 *
 * @param index minutes or hours since 1970, negative before
 */
record Bucket(Unit unit, long index) {

    enum Unit {
        MINUTE,
        HOUR;

        String keyPart() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Bucket minuteOf(Instant at) {
        return new Bucket(Unit.MINUTE, Math.floorDiv(at.getEpochSecond(), 60));
    }

    static Bucket hourOf(Instant at) {
        return new Bucket(Unit.HOUR, Math.floorDiv(at.getEpochSecond(), 3600));
    }
}

package io.groundwork.ingest.click;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole minutes, from inclusive and to exclusive, counted since 1970.
 *
 * <p>A span of seven days is at most 286 buckets, because whole hours have buckets of their own.
 */
record BucketSpan(long fromMinute, long toMinute) {

    private static final int HOUR = 60;

    /** The minute that holds {@code at} and as many before it as the length needs. */
    static BucketSpan endingWith(Instant at, Duration length) {
        long to = Bucket.minuteOf(at).index() + 1;
        return new BucketSpan(to - Math.ceilDiv(length.toSeconds(), 60), to);
    }

    Instant from() {
        return Instant.ofEpochSecond(fromMinute * 60);
    }

    Instant to() {
        return Instant.ofEpochSecond(toMinute * 60);
    }

    List<Bucket> buckets() {
        List<Bucket> buckets = new ArrayList<>();
        for (long minute = fromMinute; minute < toMinute; ) {
            boolean wholeHour = Math.floorMod(minute, HOUR) == 0 && minute + HOUR <= toMinute;
            buckets.add(
                    wholeHour
                            ? new Bucket(Bucket.Unit.HOUR, Math.floorDiv(minute, HOUR))
                            : new Bucket(Bucket.Unit.MINUTE, minute));
            minute += wholeHour ? HOUR : 1;
        }
        return buckets;
    }
}

package io.groundwork.local.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that sort by time of receipt: microseconds since the epoch in hex, each used once. Safe for threads. */
final class MailIds {

    private static final int MICROS_IN_MILLI = 1_000;

    private final AtomicLong last = new AtomicLong();
    private final Clock clock;

    MailIds(Clock clock) {
        this.clock = clock;
    }

    String next() {
        var now = clock.millis() * MICROS_IN_MILLI;
        return String.format("%016x", last.updateAndGet(previous -> Math.max(previous + 1, now)));
    }

    static Instant receivedAt(String id) {
        return Instant.ofEpochMilli(Long.parseLong(id, 16) / MICROS_IN_MILLI);
    }
}

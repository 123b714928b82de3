package io.groundwork.notification.preference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether mails are collected, and until when.
 *
 * @param hour of the day, on the clocks of the person's zone, at which a daily digest goes out
 */
record Digest(DigestFrequency frequency, int hour) {

    static final Digest OFF = new Digest(DigestFrequency.OFF, 8);

    /** When the digest that collects at {@code now} goes out; empty when nothing is collected. */
    Optional<Instant> dueAfter(Instant now, ZoneId zone) {
        return switch (frequency) {
            case OFF -> Optional.empty();
            case HOURLY ->
                Optional.of(now.atZone(zone)
                        .truncatedTo(ChronoUnit.HOURS)
                        .plusHours(1)
                        .toInstant());
            case DAILY -> daily(now, zone);
        };
    }

    private Optional<Instant> daily(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return Stream.of(today, today.plusDays(1))
                .map(day -> LocalMoments.first(day.atTime(hour, 0), zone))
                .filter(now::isBefore)
                .findFirst();
    }
}

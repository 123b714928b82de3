package io.groundwork.notification.preference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of each day, on the clocks of the person's zone, in which nothing may disturb. It begins when the clocks first show
 * {@code from} and ends when they last show {@code to}, the same day or the next; on the day of a change of clocks that is longer or
 * shorter.
 */
record QuietHours(LocalTime from, LocalTime to) {

    /** When the quiet that reigns at {@code now} ends; empty when none does. */
    Optional<Instant> endAfter(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return Stream.of(today.minusDays(1), today)
                .filter(day -> !now.isBefore(LocalMoments.first(day.atTime(from), zone)))
                .map(day -> LocalMoments.last(lastDay(day).atTime(to), zone))
                .filter(now::isBefore)
                .findFirst();
    }

    private LocalDate lastDay(LocalDate first) {
        return to.isAfter(from) ? first : first.plusDays(1);
    }
}

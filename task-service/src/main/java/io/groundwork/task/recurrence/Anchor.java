package io.groundwork.task.recurrence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a series begins, as RFC 5545, section 3.8.2.4, writes it in DTSTART. It stays the same for all of the series, so that the
 * 31st of a month comes again after a month that is shorter.
 *
 * @param start in whole seconds
 */
record Anchor(LocalDateTime start, ZoneId zone) {

    private static final Pattern LINE =
            Pattern.compile("DTSTART(?:;TZID=([^:;]+))?:(\\d{8}T\\d{6})(Z?)", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 1900;

    static Anchor parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new InvalidRecurrenceException(
                    "DTSTART must be like DTSTART;TZID=Europe/Berlin:20260131T090000 or DTSTART:20260131T090000Z");
        }
        if (parts.group(1) != null && !parts.group(3).isEmpty()) {
            throw new InvalidRecurrenceException("DTSTART must not have both a TZID and a Z");
        }
        return new Anchor(time(parts.group(2)), parts.group(1) == null ? ZoneOffset.UTC : zone(parts.group(1)));
    }

    /** In UTC, for a series that names no zone. */
    static Anchor at(Instant instant) {
        return new Anchor(
                LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
    }

    private static LocalDateTime time(String text) {
        try {
            LocalDateTime time = LocalDateTime.parse(text.toUpperCase(Locale.ROOT), LOCAL);
            if (time.getYear() >= FIRST_YEAR) {
                return time;
            }
        } catch (DateTimeException e) {
            throw new InvalidRecurrenceException("DTSTART must be a time that there is", e);
        }
        throw new InvalidRecurrenceException("DTSTART must not be before the year " + FIRST_YEAR);
    }

    /** Of the IANA names only: an offset would not follow daylight saving. */
    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new InvalidRecurrenceException("TZID must be an IANA time zone, like Europe/Berlin");
        }
        return ZoneId.of(name);
    }

    /** Returns the line of DTSTART. */
    @Override
    public String toString() {
        return zone.equals(ZoneOffset.UTC)
                ? "DTSTART:%sZ".formatted(LOCAL.format(start))
                : "DTSTART;TZID=%s:%s".formatted(zone, LOCAL.format(start));
    }
}

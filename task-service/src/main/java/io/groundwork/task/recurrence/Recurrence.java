package io.groundwork.task.recurrence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule by which something happens again, in the lines of RFC 5545:
 *
 * <pre>
 * DTSTART;TZID=Europe/Berlin:20260131T090000
 * RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
 * </pre>
 *
 * DTSTART may be left out, and so may the name RRULE. Without a zone it is UTC. Times are those of the wall clock: one that a change
 * to daylight saving skips is as much later as the clock was moved, and of one that comes twice the first counts (RFC 5545, section
 * 3.3.5). Immutable.
 */
public final class Recurrence {

    private final @Nullable Anchor anchor;
    private final Rule rule;

    private Recurrence(@Nullable Anchor anchor, Rule rule) {
        this.anchor = anchor;
        this.rule = rule;
    }

    /** Throws an {@link IllegalArgumentException} for what {@link ValidRecurrence} would refuse. */
    public static Recurrence of(String text) {
        try {
            return parse(text);
        } catch (InvalidRecurrenceException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Recurrence parse(String text) {
        List<String> lines = text.strip().lines().toList();
        List<String> starts = lines.stream().filter(Recurrence::isStart).toList();
        List<String> rules = lines.stream().filter(line -> !isStart(line)).toList();
        if (starts.size() > 1 || rules.size() != 1) {
            throw new InvalidRecurrenceException("must be one RRULE, with at most one DTSTART on a line of its own");
        }
        Anchor anchor = starts.isEmpty() ? null : Anchor.parse(starts.getFirst());
        return new Recurrence(anchor, Rule.parse(withoutName(rules.getFirst()), anchor));
    }

    /** Returns the series with its beginning, which is the given one unless the series names its own. */
    public Recurrence beginningAt(Instant time) {
        return anchor == null ? new Recurrence(Anchor.at(time), rule) : this;
    }

    /** Returns the first occurrence after a time; nothing when the series has ended by then. It must have a beginning. */
    public Optional<Instant> after(Instant time) {
        LocalDateTime start = anchor().start();
        // Around a change of the clock the order of local times is not that of moments.
        LocalDateTime from = localOf(time).minusDays(1);
        return rule.first(start, from, next -> momentOf(next).isAfter(time))
                .map(this::momentOf)
                .filter(next -> rule.until() == null || !next.isAfter(rule.until()));
    }

    /** Returns what a time is moved to along with another, so that the wall clock shows the same distance between them. */
    public Instant moved(Instant time, Instant from, Instant to) {
        Duration distance = Duration.between(localOf(from), localOf(time));
        return momentOf(localOf(to).plus(distance));
    }

    private LocalDateTime localOf(Instant time) {
        return LocalDateTime.ofInstant(time, zone());
    }

    private Instant momentOf(LocalDateTime local) {
        return local.atZone(zone()).toInstant();
    }

    private ZoneId zone() {
        return anchor == null ? ZoneOffset.UTC : anchor.zone();
    }

    private Anchor anchor() {
        if (anchor == null) {
            throw new IllegalStateException("A series without a beginning has no occurrences");
        }
        return anchor;
    }

    private static boolean isStart(String line) {
        return line.toUpperCase(Locale.ROOT).startsWith("DTSTART");
    }

    private static String withoutName(String line) {
        return line.replaceFirst("^(?i:RRULE:)", "");
    }

    /** Returns the lines, from which {@link #of} makes the same again. */
    @Override
    public String toString() {
        return (anchor == null ? "" : anchor + "\n") + "RRULE:" + rule.text();
    }
}

package io.groundwork.task.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * The part of a recurrence that RFC 5545, section 3.3.10, calls a rule, without its zone: lib-recur counts days and hours, and
 * {@link java.time} knows what a wall clock shows when.
 *
 * @param text without the name of the property
 * @param until the last moment at which something may happen; null for no such end
 */
record Rule(String text, @Nullable Instant until) {

    private static final Set<Freq> FREQUENCIES = EnumSet.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);
    private static final Pattern OTHER_CALENDAR = Pattern.compile("(?i).*RSCALE=(?!GREGORIAN(;|$)).*");
    private static final LocalDateTime ANY_START = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final int LAST_YEAR = 9999;

    // These bound what is counted when a task is completed, and how many times of a year are held at once.
    private static final int MAX_COUNT = 9_999;
    private static final int MAX_TIMES_A_DAY = 24;

    // Leaves room for the longest DTSTART in what a task may have.
    private static final int MAX_LENGTH = 430;

    static Rule parse(String text, @Nullable Anchor anchor) {
        RecurrenceRule rule = read(text);
        require(text.length() <= MAX_LENGTH, "the rule must not be longer than %d characters".formatted(MAX_LENGTH));
        require(FREQUENCIES.contains(rule.getFreq()), "FREQ must be DAILY, WEEKLY, MONTHLY or YEARLY");
        require(!OTHER_CALENDAR.matcher(text).matches(), "RSCALE must be GREGORIAN");
        require(rule.getCount() == null || rule.getCount() <= MAX_COUNT, "COUNT must not exceed " + MAX_COUNT);
        require(rule.getInterval() <= MAX_COUNT, "INTERVAL must not exceed " + MAX_COUNT);
        require(timesADay(rule) <= MAX_TIMES_A_DAY, "BYHOUR, BYMINUTE and BYSECOND must make 24 times a day at most");
        Rule parsed = new Rule(text, until(rule));
        LocalDateTime start = anchor == null ? ANY_START : anchor.start();
        require(parsed.first(start, start, _ -> true).isPresent(), "the rule never applies");
        return parsed;
    }

    /**
     * Returns the first time at which the rule applies and that is wanted, also one after {@link #until}.
     *
     * @param start where the series begins
     * @param from where to begin to look; nothing before it is wanted
     */
    Optional<LocalDateTime> first(LocalDateTime start, LocalDateTime from, Predicate<LocalDateTime> wanted) {
        try {
            RecurrenceRuleIterator times = endless().iterator(floating(start));
            times.fastForward(floating(from));
            while (times.hasNext() && times.peekDateTime().getYear() <= LAST_YEAR) {
                LocalDateTime time = local(times.nextDateTime());
                if (wanted.test(time)) {
                    return Optional.of(time);
                }
            }
        } catch (IllegalArgumentException e) {
            // The library has looked for so long that it gives up: the rule does not apply any more.
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** The rule without UNTIL, which is a moment, and cannot be compared with wall-clock times. */
    private RecurrenceRule endless() {
        RecurrenceRule rule = read(text);
        if (until != null) {
            // Takes away COUNT too, which is never there beside UNTIL.
            rule.setUntil(null);
        }
        return rule;
    }

    /** The parts are named here and in no constant, for their class can only be initialised after that of the rule. */
    private static int timesADay(RecurrenceRule rule) {
        return Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND)
                .map(rule::getByPart)
                .mapToInt(values -> values == null ? 1 : values.size())
                .reduce(1, (some, more) -> some * more);
    }

    private static RecurrenceRule read(String text) {
        try {
            return new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException e) {
            throw new InvalidRecurrenceException(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) {
            // What the parser does not expect, it trips over.
            throw new InvalidRecurrenceException("the rule cannot be understood", e);
        }
    }

    private static @Nullable Instant until(RecurrenceRule rule) {
        DateTime until = rule.getUntil();
        if (until == null) {
            return null;
        }
        require(!until.isAllDay() && !until.isFloating(), "UNTIL must be a UTC time, like 20261231T225959Z");
        return Instant.ofEpochMilli(until.getTimestamp());
    }

    /** lib-recur counts months from 0. */
    private static DateTime floating(LocalDateTime time) {
        return new DateTime(
                time.getYear(),
                time.getMonthValue() - 1,
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new InvalidRecurrenceException(message);
        }
    }
}

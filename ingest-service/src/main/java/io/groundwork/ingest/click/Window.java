package io.groundwork.ingest.click;

import io.groundwork.platform.problem.ProblemException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as callers write it: {@code 30s}, {@code 5m}, {@code 1h}, {@code 7d}.
 *
 * @param text as written
 */
record Window(String text, Duration length) {

    private static final Pattern SYNTAX = Pattern.compile("(\\d{1,8})([smhd])");

    /**
     * Reads a window.
     *
     * @throws ProblemException 400 that points at {@code /window}
     */
    static Window parse(String text, Duration longest) {
        Matcher parts = SYNTAX.matcher(text);
        if (!parts.matches()) {
            throw ProblemException.invalid("/window", "must be a number and one of s, m, h, d: 30s, 5m, 1h, 7d");
        }
        Duration length = length(Long.parseLong(parts.group(1)), parts.group(2).charAt(0));
        if (length.isZero() || length.compareTo(longest) > 0) {
            throw ProblemException.invalid(
                    "/window", "must be longer than 0 and at most %ds".formatted(longest.toSeconds()));
        }
        return new Window(text, length);
    }

    private static Duration length(long amount, char unit) {
        return switch (unit) {
            case 's' -> Duration.ofSeconds(amount);
            case 'm' -> Duration.ofMinutes(amount);
            case 'h' -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}

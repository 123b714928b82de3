package io.groundwork.notification.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header of RFC 9110, section 10.2.3: seconds or a date. */
final class RetryAfter {

    private RetryAfter() {}

    /** The wait it asks for, between zero and {@code longest}; zero when it says nothing that can be read. */
    static Duration read(@Nullable String header, Instant now, Duration longest) {
        if (header == null) {
            return Duration.ZERO;
        }
        Duration asked = header.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(header)) : until(header, now);
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(longest) > 0 ? longest : asked;
    }

    private static Duration until(String date, Instant now) {
        try {
            ZonedDateTime time = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(now, time.toInstant());
        } catch (DateTimeException e) {
            return Duration.ZERO; // not worth failing a delivery for
        }
    }
}

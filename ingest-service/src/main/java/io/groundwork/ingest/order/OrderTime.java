package io.groundwork.ingest.order;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** RFC 3339 as far as it can be kept: no leap seconds, and the years that PostgreSQL and people agree on. */
final class OrderTime {

    private OrderTime() {}

    static Instant parse(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (time.getYear() < 1) {
            throw new DateTimeException("the year must be 1 or later");
        }
        return time.toInstant();
    }
}

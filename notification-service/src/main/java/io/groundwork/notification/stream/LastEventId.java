package io.groundwork.notification.stream;

import io.groundwork.platform.problem.ProblemException;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a client says it stopped reading: the sequence of the last notification it has seen. */
final class LastEventId {

    private static final Pattern SEQUENCE = Pattern.compile("\\d{1,18}");

    private LastEventId() {}

    /**
     * The header wins: an EventSource that reconnects sends a fresh header with the stale address it was made with.
     * An empty value means none (HTML Living Standard, 9.2.4).
     */
    static OptionalLong from(@Nullable String header, @Nullable String parameter) {
        String value = header != null && !header.isEmpty() ? header : parameter;
        return value == null || value.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sequence(value));
    }

    private static long sequence(String value) {
        if (!SEQUENCE.matcher(value).matches()) {
            throw ProblemException.invalid("/last_event_id", "must be the id of an event of this stream");
        }
        return Long.parseLong(value);
    }
}

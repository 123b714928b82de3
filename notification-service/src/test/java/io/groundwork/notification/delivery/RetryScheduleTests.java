package io.groundwork.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTests {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final List<Duration> WAITS = List.of(Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(5));

    private final RetrySchedule longest = new RetrySchedule(WAITS, 0.1, () -> -1L);
    private final RetrySchedule shortest = new RetrySchedule(WAITS, 0.1, () -> 0L);

    @Test
    void waitsAsListedAndUpToATenthMore() {
        assertThat(shortest.next(NOW, 1, Duration.ZERO)).contains(NOW.plusSeconds(5));
        assertThat(longest.next(NOW, 2, Duration.ZERO).orElseThrow())
                .isBetween(NOW.plusSeconds(329), NOW.plusSeconds(330));
    }

    @Test
    void endsAfterTheLast() {
        assertThat(shortest.next(NOW, 3, Duration.ofHours(1))).isEqualTo(Optional.empty());
    }

    @Test
    void waitsLongerWhenAskedTo() {
        assertThat(shortest.next(NOW, 1, Duration.ofMinutes(1))).contains(NOW.plusSeconds(60));
        assertThat(shortest.next(NOW, 1, Duration.ofSeconds(1))).contains(NOW.plusSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "'Sat, 21 Nov 2026 12:01:00 GMT', 60",
        "'Sat, 21 Nov 2026 11:00:00 GMT', 0",
        "999999999, 3600",
        "soon, 0",
        "-5, 0"
    })
    void readsRetryAfterWithinBounds(String header, long seconds) {
        assertThat(RetryAfter.read(header, NOW, Duration.ofHours(1))).hasSeconds(seconds);
    }
}

package io.groundwork.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTests {

    private static final RandomGenerator NO_JITTER = () -> 0;

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT10S", "3, PT20S", "7, PT5M20S", "8, PT10M", "100, PT10M"})
    void doublesUpToTheLongest(int attempts, Duration expected) {
        RetrySchedule schedule = new RetrySchedule(Duration.ofSeconds(5), Duration.ofMinutes(10), NO_JITTER);

        assertThat(schedule.after(attempts)).isEqualTo(expected);
    }

    @Test
    void shortensByUpToHalfAtRandom() {
        RetrySchedule schedule = new RetrySchedule(Duration.ofSeconds(4), Duration.ofMinutes(1), new Random(7));

        assertThat(Stream.generate(() -> schedule.after(1)).limit(100))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4)));
        assertThat(Stream.generate(() -> schedule.after(1)).limit(100).distinct())
                .hasSizeGreaterThan(50);
    }
}

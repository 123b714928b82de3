package io.groundwork.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In Vienna the clocks went from 02:00 to 03:00 on 29 March 2026, at 01:00Z, and from 03:00 to 02:00 on 25 October, at 01:00Z. */
class QuietHoursTests {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    private final QuietHours nights = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T20:59:59Z,",
        "2026-03-01T21:00:00Z, 2026-03-02T06:00:00Z",
        "2026-03-02T03:00:00Z, 2026-03-02T06:00:00Z",
        "2026-03-02T05:59:59Z, 2026-03-02T06:00:00Z",
        "2026-03-02T06:00:00Z,"
    })
    void lastUntilTheMorning(Instant now, Instant end) {
        assertThat(nights.endAfter(now, VIENNA)).isEqualTo(Optional.ofNullable(end));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-28T21:00:00Z, 2026-03-29T05:00:00Z", "2026-10-24T20:00:00Z, 2026-10-25T06:00:00Z"})
    void areAnHourShorterInSpringAndLongerInAutumn(Instant evening, Instant morning) {
        assertThat(nights.endAfter(evening, VIENNA)).contains(morning);
        assertThat(nights.endAfter(morning.minusSeconds(1), VIENNA)).contains(morning);
        assertThat(nights.endAfter(morning, VIENNA)).isEmpty();
    }

    @Test
    void endWhenTheClocksPassATimeThatIsLeftOut() {
        QuietHours untilHalfPastTwo = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30));

        assertThat(untilHalfPastTwo.endAfter(Instant.parse("2026-03-29T00:30:00Z"), VIENNA))
                .contains(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(untilHalfPastTwo.endAfter(Instant.parse("2026-03-29T01:00:00Z"), VIENNA))
                .isEmpty();
    }

    @Test
    void endAtTheSecondTimeOfAnHourThatComesTwice() {
        QuietHours untilHalfPastTwo = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30));
        Instant firstHalfPastTwo = Instant.parse("2026-10-25T00:30:00Z");
        Instant secondHalfPastTwo = Instant.parse("2026-10-25T01:30:00Z");

        assertThat(untilHalfPastTwo.endAfter(firstHalfPastTwo, VIENNA)).contains(secondHalfPastTwo);
        assertThat(untilHalfPastTwo.endAfter(secondHalfPastTwo, VIENNA)).isEmpty();
    }

    @Test
    void mayLieWithinADay() {
        QuietHours lunch = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));

        assertThat(lunch.endAfter(Instant.parse("2026-03-02T11:30:00Z"), VIENNA))
                .contains(Instant.parse("2026-03-02T12:00:00Z"));
        assertThat(lunch.endAfter(Instant.parse("2026-03-02T20:00:00Z"), VIENNA))
                .isEmpty();
    }
}

package io.groundwork.task.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecurrenceTests {

    @Test
    void theLastWeekdayOfEachMonth() {
        assertThat(series(
                        "DTSTART;TZID=Europe/Berlin:20260130T170000\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                        5))
                .containsExactly(
                        "2026-01-30T16:00:00Z",
                        "2026-02-27T16:00:00Z",
                        "2026-03-31T15:00:00Z",
                        "2026-04-30T15:00:00Z",
                        "2026-05-29T15:00:00Z");
    }

    @Test
    void theLastFridayOfEachMonth() {
        assertThat(series("DTSTART:20260130T120000Z\nRRULE:FREQ=MONTHLY;BYDAY=-1FR", 4))
                .containsExactly(
                        "2026-01-30T12:00:00Z", "2026-02-27T12:00:00Z", "2026-03-27T12:00:00Z", "2026-04-24T12:00:00Z");
    }

    @Test
    void theLastDayOfEachMonth() {
        assertThat(series("DTSTART:20280131T120000Z\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1", 4))
                .containsExactly(
                        "2028-01-31T12:00:00Z", "2028-02-29T12:00:00Z", "2028-03-31T12:00:00Z", "2028-04-30T12:00:00Z");
    }

    @Test
    void the31stComesInMonthsThatHaveOneAndDoesNotDrift() {
        assertThat(series("DTSTART:20260131T120000Z\nRRULE:FREQ=MONTHLY", 4))
                .containsExactly(
                        "2026-01-31T12:00:00Z", "2026-03-31T12:00:00Z", "2026-05-31T12:00:00Z", "2026-07-31T12:00:00Z");
    }

    @Test
    void a31stThatAMonthDoesNotHaveCanBeItsLastDayAndDoesNotDriftEither() {
        assertThat(series("DTSTART:20260131T120000Z\nRRULE:RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD", 4))
                .containsExactly(
                        "2026-01-31T12:00:00Z", "2026-02-28T12:00:00Z", "2026-03-31T12:00:00Z", "2026-04-30T12:00:00Z");
    }

    @Test
    void aLeapDayComesEveryFourYears() {
        assertThat(series("DTSTART:20920229T120000Z\nRRULE:FREQ=YEARLY", 3))
                .containsExactly("2092-02-29T12:00:00Z", "2096-02-29T12:00:00Z", "2104-02-29T12:00:00Z");
    }

    @Test
    void aLeapDayCanBeThe28thInOtherYears() {
        assertThat(series("DTSTART:20280229T120000Z\nRRULE:RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD", 5))
                .containsExactly(
                        "2028-02-29T12:00:00Z",
                        "2029-02-28T12:00:00Z",
                        "2030-02-28T12:00:00Z",
                        "2031-02-28T12:00:00Z",
                        "2032-02-29T12:00:00Z");
    }

    @Test
    void theWallClockShowsTheSameAfterTheClockIsPutForward() {
        assertThat(series("DTSTART;TZID=Europe/Berlin:20260328T090000\nRRULE:FREQ=DAILY", 3))
                .containsExactly("2026-03-28T08:00:00Z", "2026-03-29T07:00:00Z", "2026-03-30T07:00:00Z");
    }

    @Test
    void theWallClockShowsTheSameAfterTheClockIsPutBack() {
        assertThat(series("DTSTART;TZID=Europe/Berlin:20261024T090000\nRRULE:FREQ=DAILY", 3))
                .containsExactly("2026-10-24T07:00:00Z", "2026-10-25T08:00:00Z", "2026-10-26T08:00:00Z");
    }

    @Test
    void aTimeThatIsSkippedComesAsMuchLaterAsTheClockWasMoved() {
        assertThat(series("DTSTART;TZID=Europe/Berlin:20260328T023000\nRRULE:FREQ=DAILY", 3))
                .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
    }

    @Test
    void ofATimeThatComesTwiceTheFirstCounts() {
        assertThat(series("DTSTART;TZID=Europe/Berlin:20261024T023000\nRRULE:FREQ=DAILY", 3))
                .containsExactly("2026-10-24T00:30:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
    }

    @Test
    void untilIsIncluded() {
        assertThat(series("DTSTART;TZID=Europe/Berlin:20260328T090000\nRRULE:FREQ=DAILY;UNTIL=20260329T070000Z", 9))
                .containsExactly("2026-03-28T08:00:00Z", "2026-03-29T07:00:00Z");
        assertThat(series("DTSTART;TZID=Europe/Berlin:20260328T090000\nRRULE:FREQ=DAILY;UNTIL=20260329T065959Z", 9))
                .containsExactly("2026-03-28T08:00:00Z");
    }

    @Test
    void countCountsFromTheBeginning() {
        assertThat(series("DTSTART:20260301T120000Z\nRRULE:FREQ=WEEKLY;COUNT=3", 9))
                .containsExactly("2026-03-01T12:00:00Z", "2026-03-08T12:00:00Z", "2026-03-15T12:00:00Z");
    }

    @Test
    void aSeriesWithoutABeginningOfItsOwnTakesTheOneGivenInUtc() {
        var series = Recurrence.of("FREQ=MONTHLY;COUNT=2").beginningAt(Instant.parse("2026-01-31T09:00:00.123Z"));
        assertThat(series).hasToString("DTSTART:20260131T090000Z\nRRULE:FREQ=MONTHLY;COUNT=2");
        assertThat(series.after(Instant.parse("2026-01-31T09:00:00.123Z")))
                .contains(Instant.parse("2026-03-31T09:00:00Z"));
    }

    @Test
    void aBeginningOfItsOwnStays() {
        String text = "DTSTART;TZID=America/New_York:20260131T090000\nRRULE:FREQ=MONTHLY";
        assertThat(Recurrence.of(text).beginningAt(Instant.EPOCH)).hasToString(text);
    }

    @Test
    void aPostponedOccurrenceDoesNotMoveTheOthers() {
        assertThat(Recurrence.of("DTSTART:20260302T090000Z\nFREQ=WEEKLY;BYDAY=MO")
                        .after(Instant.parse("2026-03-11T09:00:00Z")))
                .contains(Instant.parse("2026-03-16T09:00:00Z"));
    }

    @Test
    void whatMovesAlongKeepsItsDistanceOnTheWallClock() {
        var series = Recurrence.of("DTSTART;TZID=Europe/Berlin:20260327T170000\nRRULE:FREQ=WEEKLY");
        assertThat(series.moved(
                        Instant.parse("2026-03-27T08:00:00Z"),
                        Instant.parse("2026-03-27T16:00:00Z"),
                        Instant.parse("2026-04-03T15:00:00Z")))
                .isEqualTo("2026-04-03T07:00:00Z");
    }

    @Test
    void aFarBeginningIsNoBurden() {
        assertThat(Recurrence.of("DTSTART:19000101T090000Z\nRRULE:FREQ=DAILY")
                        .after(Instant.parse("9998-06-01T09:00:00Z")))
                .contains(Instant.parse("9998-06-02T09:00:00Z"));
    }

    @Test
    void afterTheYear9999ThereIsNothing() {
        assertThat(Recurrence.of("DTSTART:20260101T090000Z\nRRULE:FREQ=YEARLY")
                        .after(Instant.parse("9999-06-01T09:00:00Z")))
                .isEmpty();
    }

    private static List<String> series(String text, int limit) {
        Recurrence series = Recurrence.of(text);
        return Stream.iterate(
                        series.after(Instant.parse("1900-01-02T00:00:00Z")).orElse(null),
                        Objects::nonNull,
                        time -> series.after(time).orElse(null))
                .limit(limit)
                .map(Instant::toString)
                .toList();
    }
}

package io.groundwork.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTests {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T06:59:59Z, 2026-03-02T07:00:00Z",
        "2026-03-02T07:00:00Z, 2026-03-03T07:00:00Z",
        "2026-03-28T08:00:00Z, 2026-03-29T06:00:00Z",
        "2026-10-24T08:00:00Z, 2026-10-25T07:00:00Z"
    })
    void goesOutEachDayAtTheSameTimeOnTheClock(Instant now, Instant due) {
        assertThat(new Digest(DigestFrequency.DAILY, 8).dueAfter(now, VIENNA)).contains(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z",
        "2026-10-24T12:00:00Z, 2026-10-25T00:00:00Z",
        "2026-10-25T00:30:00Z, 2026-10-26T01:00:00Z"
    })
    void goesOutOnceOnADayWithoutThatHourAndOnADayWithTwo(Instant now, Instant due) {
        assertThat(new Digest(DigestFrequency.DAILY, 2).dueAfter(now, VIENNA)).contains(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T06:00:00Z, Europe/Vienna, 2026-03-02T07:00:00Z",
        "2026-03-29T00:59:00Z, Europe/Vienna, 2026-03-29T01:00:00Z",
        "2026-10-25T00:30:00Z, Europe/Vienna, 2026-10-25T01:00:00Z",
        "2026-03-02T06:00:00Z, Asia/Kolkata, 2026-03-02T06:30:00Z"
    })
    void goesOutAtTheNextFullHourOfTheZone(Instant now, ZoneId zone, Instant due) {
        assertThat(new Digest(DigestFrequency.HOURLY, 8).dueAfter(now, zone)).contains(due);
    }

    @Test
    void doesNotGoOutUnlessAskedFor() {
        assertThat(Digest.OFF.dueAfter(Instant.EPOCH, VIENNA)).isEmpty();
    }
}

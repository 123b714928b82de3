package io.groundwork.task.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a caller writes, it is refused or understood, and neither takes long. */
class HostileRuleProperties {

    private static final Instant LATE = Instant.parse("9990-06-01T00:00:00Z");

    @Property(tries = 2_000)
    void whatIsTakenCanBeFollowed(@ForAll("rules") String text, @ForAll("starts") String start) {
        long began = System.nanoTime();
        try {
            Recurrence series = Recurrence.parse(start + text).beginningAt(Instant.EPOCH);
            series.after(Instant.EPOCH).ifPresent(next -> assertThat(next).isAfter(Instant.EPOCH));
            series.after(LATE).ifPresent(next -> assertThat(next).isAfter(LATE));
        } catch (InvalidRecurrenceException e) {
            assertThat(e).hasMessageNotContaining("null");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }

    @Provide
    Arbitrary<String> starts() {
        return Arbitraries.of("", "DTSTART:20240229T235959Z\n", "DTSTART;TZID=America/Sao_Paulo:19000101T000000\n");
    }

    @Provide
    Arbitrary<String> rules() {
        Arbitrary<String> frequency = Arbitraries.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY", "HOURLY", "X", "");
        return Combinators.combine(frequency, part().list().ofMaxSize(5))
                .as((name, parts) -> "FREQ=" + name + (parts.isEmpty() ? "" : ";") + String.join(";", parts));
    }

    private static Arbitrary<String> part() {
        Arbitrary<String> names = Arbitraries.of(List.of(
                "INTERVAL",
                "COUNT",
                "UNTIL",
                "BYSECOND",
                "BYMINUTE",
                "BYHOUR",
                "BYDAY",
                "BYMONTHDAY",
                "BYYEARDAY",
                "BYWEEKNO",
                "BYMONTH",
                "BYSETPOS",
                "WKST",
                "RSCALE",
                "SKIP"));
        return Combinators.combine(names, value()).as((name, value) -> name + "=" + value);
    }

    private static Arbitrary<String> value() {
        Arbitrary<String> numbers = Arbitraries.oneOf(
                        Arbitraries.integers().between(-400, 400).map(String::valueOf),
                        Arbitraries.of(
                                "1", "2", "30", "31", "-1", "53", "60", "366", "9999", "2147483647", "99999999999"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(some -> String.join(",", some));
        Arbitrary<String> words = Arbitraries.of(
                "MO",
                "-1FR,SU",
                "53MO",
                "20270101T000000Z",
                "20270101",
                "GREGORIAN",
                "JULIAN",
                "BACKWARD",
                "FORWARD",
                "",
                "=");
        return Arbitraries.oneOf(numbers, numbers, words);
    }
}

package io.groundwork.task.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Looking from later on finds the same occurrences as counting from the beginning. */
class FastForwardProperties {

    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 31, 9, 0);

    @Property(tries = 300)
    void skippingAheadSkipsNothing(@ForAll("rules") String text, @ForAll @IntRange(max = 4_000) int days) {
        Rule rule = Rule.parse(text, new Anchor(START, ZoneOffset.UTC));
        LocalDateTime after = START.plusDays(days);
        Optional<LocalDateTime> counted = rule.first(START, START, time -> time.isAfter(after));
        assertThat(rule.first(START, after.minusDays(1), time -> time.isAfter(after)))
                .isEqualTo(counted);
    }

    @Provide
    Arbitrary<String> rules() {
        return Combinators.combine(
                        Arbitraries.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY"),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of("", ";COUNT=7", ";COUNT=200"),
                        Arbitraries.of("", "BYDAY=MO,TH", "BYMONTH=1,5,9", "BYHOUR=8,20", "BYDAY=SA,SU;BYSETPOS=-1")
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(2))
                .as(FastForwardProperties::rule)
                .filter(text -> !text.matches(".*BYDAY.*BYDAY.*"));
    }

    private static String rule(String frequency, int interval, String count, Set<String> parts) {
        return String.join(
                ";",
                Stream.concat(Stream.of("FREQ=" + frequency, "INTERVAL=" + interval + count), parts.stream())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}

package io.groundwork.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.groundwork.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastEventIdTests {

    @Test
    void isAbsentWhenNeitherIsGiven() {
        assertThat(LastEventId.from(null, null)).isEmpty();
        assertThat(LastEventId.from("", "")).isEmpty();
    }

    @Test
    void prefersTheHeaderBecauseTheAddressMayBeStale() {
        assertThat(LastEventId.from("7", "3")).hasValue(7);
    }

    @Test
    void takesTheParameterWithoutAHeader() {
        assertThat(LastEventId.from(null, "3")).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", " 1", "99999999999999999999"})
    void refusesWhatIsNoSequence(String value) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> LastEventId.from(value, null))
                .satisfies(problem ->
                        assertThat(problem.errors().getFirst().pointer()).isEqualTo("/last_event_id"));
    }
}

package io.groundwork.ingest.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTests {

    private static final Duration RETENTION = Duration.ofDays(7);

    @ParameterizedTest
    @CsvSource({"30s,PT30S", "5m,PT5M", "1h,PT1H", "7d,P7D", "168h,P7D"})
    void readsANumberAndAUnit(String text, Duration length) {
        assertThat(Window.parse(text, RETENTION)).isEqualTo(new Window(text, length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "5", "m", "-5m", "5 m", "5M", "1w", "PT5M", "0s", "604801s", "8d", "99999999d", "123456789s"
            })
    void pointsAtAWindowThatIsNone(String text) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Window.parse(text, RETENTION))
                .satisfies(e -> assertThat(e.type().status().value()).isEqualTo(400))
                .satisfies(e ->
                        assertThat(e.errors()).extracting(InvalidField::pointer).containsExactly("/window"));
    }
}

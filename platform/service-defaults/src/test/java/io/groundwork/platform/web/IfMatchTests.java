package io.groundwork.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.groundwork.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTests {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\"", "\"6\",\"7\"", "W/\"7\", \"7\""})
    void aHeaderThatNamesTheVersionPasses(String header) {
        assertThatNoException().isThrownBy(() -> new IfMatch(header).require(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"77\"", "W/\"7\"", "\"\"", "\"a\", \"b\""})
    void anotherVersionIs412(String header) {
        assertStatus(header, 412);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void noHeaderIs428(String header) {
        assertStatus(header, 428);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "\"6\" \"7\"", "null"})
    void whatIsNoEntityTagIs400(String header) {
        assertStatus(header, 400);
    }

    @Test
    void aStaleCallerIsToldTheCurrentTag() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new IfMatch("\"6\"").require(7))
                .satisfies(problem -> assertThat(problem.headers().getETag()).isEqualTo(ETags.of(7)));
    }

    private static void assertStatus(String header, int status) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new IfMatch(header).require(7))
                .satisfies(
                        problem -> assertThat(problem.type().status().value()).isEqualTo(status));
    }
}

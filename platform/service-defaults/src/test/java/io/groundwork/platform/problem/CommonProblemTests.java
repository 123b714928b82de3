package io.groundwork.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatusCode;

class CommonProblemTests {

    @ParameterizedTest
    @EnumSource
    void aSlugIsTheNameInKebabCase(CommonProblem problem) {
        assertThat(problem.slug()).matches("[a-z]+(-[a-z]+)*");
        assertThat(problem.title()).doesNotEndWith(".");
    }

    @ParameterizedTest
    @CsvSource({"404, not-found, 404", "410, gone, 410", "402, payment-required, 402", "499, invalid-request, 400"})
    void everyStatusHasAProblem(int code, String slug, int status) {
        ProblemType type = OtherProblem.of(HttpStatusCode.valueOf(code));
        assertThat(type.slug()).isEqualTo(slug);
        assertThat(type.status().value()).isEqualTo(status);
    }

    @Test
    void aStatusNobodyKnowsAbove499IsInternal() {
        assertThat(OtherProblem.of(HttpStatusCode.valueOf(599))).isEqualTo(CommonProblem.INTERNAL);
    }
}

package io.groundwork.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommonProblemTests {

    private static final JsonNode CATALOGUE =
            JsonMapper.shared().readTree(CommonProblemTests.class.getResourceAsStream("/contracts/problems.json"));

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

    @ParameterizedTest
    @EnumSource
    void theCatalogueDescribesIt(CommonProblem problem) {
        JsonNode entry = CATALOGUE
                .valueStream()
                .filter(known -> known.path("slug").stringValue().equals(problem.slug()))
                .findFirst()
                .orElseThrow();
        assertThat(entry.path("service").stringValue()).isEqualTo("platform");
        assertThat(entry.path("status").intValue()).isEqualTo(problem.status().value());
        assertThat(entry.path("title").stringValue()).isEqualTo(problem.title());
    }

    @Test
    void aStatusOutsideTheCatalogueClaimsNoPage() {
        ProblemException gone = new ProblemException(OtherProblem.of(HttpStatus.GONE), "It was purged.");
        assertThat(ProblemDocument.of(gone, null, "t").type()).isEqualTo("about:blank");
    }

    @Test
    void aStatusNobodyKnowsAbove499IsInternal() {
        assertThat(OtherProblem.of(HttpStatusCode.valueOf(599))).isEqualTo(CommonProblem.INTERNAL);
    }
}

package io.groundwork.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.registration.problem.RegistrationProblem;
import io.groundwork.test.Contracts;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTests {

    @Test
    void theCodeAndThePublicCatalogueListTheSameProblems() {
        var declared = Arrays.stream(RegistrationProblem.values())
                .map(it -> "%s %d %s".formatted(it.slug(), it.status().value(), it.title()))
                .toList();
        assertThat(Contracts.problems("registration-service"))
                .map(it -> "%s %d %s"
                        .formatted(
                                it.path("slug").asString(),
                                it.path("status").asInt(),
                                it.path("title").asString()))
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void everyProblemIsExplained() {
        assertThat(Contracts.problems("registration-service"))
                .allSatisfy(problem ->
                        assertThat(problem.path("description").asString()).hasSizeGreaterThan(40));
    }
}

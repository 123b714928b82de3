package io.groundwork.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.test.Contracts;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class GatewayProblemTests {

    @Test
    void eachIsInTheCatalogueAsItIsAnswered() {
        Map<String, JsonNode> catalogue = Stream.of("platform", "gateway")
                .flatMap(service -> Contracts.problems(service).stream())
                .collect(Collectors.toMap(entry -> entry.path("slug").asString(), Function.identity()));

        assertThat(GatewayProblem.values()).allSatisfy(problem -> {
            assertThat(catalogue).containsKey(problem.slug());
            assertThat(catalogue.get(problem.slug()).path("status").asInt())
                    .isEqualTo(problem.status().value());
            assertThat(catalogue.get(problem.slug()).path("title").asString()).isEqualTo(problem.title());
        });
    }

    @Test
    void theGatewaysOwnEntriesAreAllUsed() {
        assertThat(Contracts.problems("gateway").stream()
                        .map(entry -> entry.path("slug").asString()))
                .isSubsetOf(Arrays.stream(GatewayProblem.values())
                        .map(GatewayProblem::slug)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"400, INVALID_REQUEST", "404, NOT_FOUND", "418, INVALID_REQUEST", "500, INTERNAL", "502, UNAVAILABLE"})
    void aBareStatusHasAProblem(int status, GatewayProblem problem) {
        assertThat(GatewayProblem.ofStatus(status)).isEqualTo(problem);
    }
}

package io.groundwork.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.platform.problem.ProblemType;
import io.groundwork.test.Contracts;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

class ProblemCatalogueTests {

    @Test
    void theCatalogueListsExactlyTheProblemsOfThisService() {
        Tuple[] listed = Contracts.problems("notification-service").stream()
                .map(entry -> Tuple.tuple(
                        entry.path("slug").asString(),
                        entry.path("status").asInt(),
                        entry.path("title").asString()))
                .toArray(Tuple[]::new);

        assertThat(problems().map(type -> Tuple.tuple(type.slug(), type.status().value(), type.title())))
                .containsExactlyInAnyOrder(listed);
    }

    private static Stream<ProblemType> problems() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProblemType.class));
        return scanner.findCandidateComponents("io.groundwork.notification").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(ProblemType.class::cast);
    }
}

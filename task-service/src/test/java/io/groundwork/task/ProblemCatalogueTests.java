package io.groundwork.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.platform.problem.ProblemType;
import io.groundwork.task.comment.CommentProblem;
import io.groundwork.task.dependency.DependencyProblem;
import io.groundwork.task.feed.FeedProblem;
import io.groundwork.task.project.ProjectProblem;
import io.groundwork.task.task.TaskProblem;
import io.groundwork.test.Contracts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProblemCatalogueTests {

    @Test
    void theCodeAndThePublicCatalogueListTheSameProblems() {
        assertThat(Contracts.problems("task-service"))
                .map(ProblemCatalogueTests::published)
                .containsExactlyInAnyOrderElementsOf(
                        declared().map(ProblemCatalogueTests::published).toList());
    }

    @Test
    void everyProblemIsExplained() {
        assertThat(Contracts.problems("task-service"))
                .allSatisfy(problem ->
                        assertThat(problem.path("description").asString()).hasSizeGreaterThan(40));
    }

    private static Stream<ProblemType> declared() {
        return Stream.<ProblemType[]>of(
                        ProjectProblem.values(),
                        TaskProblem.values(),
                        DependencyProblem.values(),
                        FeedProblem.values(),
                        CommentProblem.values())
                .flatMap(Stream::of);
    }

    private static String published(ProblemType type) {
        return "%s %d %s".formatted(type.slug(), type.status().value(), type.title());
    }

    private static String published(JsonNode entry) {
        return "%s %d %s"
                .formatted(
                        entry.path("slug").asString(),
                        entry.path("status").asInt(),
                        entry.path("title").asString());
    }
}

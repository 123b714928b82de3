package io.groundwork.task.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.task.TaskId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DependencyGraphTests {

    @Test
    void aTaskThatDependsOnItselfIsACircleOfOne() {
        assertThat(graph().circleClosedBy(edge(1, 1))).contains(tasks(1));
    }

    @Test
    void anEdgeAgainstAnotherIsACircleOfTwo() {
        assertThat(graph(edge(1, 2)).circleClosedBy(edge(2, 1))).contains(tasks(2, 1));
    }

    @Test
    void ofSeveralCirclesTheShortestIsShown() {
        var graph = graph(edge(1, 2), edge(2, 3), edge(3, 4), edge(1, 4), edge(4, 5));
        assertThat(graph.circleClosedBy(edge(5, 1))).contains(tasks(5, 1, 4));
    }

    @Test
    void aDiamondIsNoCircle() {
        assertThat(graph(edge(1, 2), edge(1, 3), edge(2, 4)).circleClosedBy(edge(3, 4)))
                .isEmpty();
    }

    @Test
    void aLongChainIsFollowedToItsEnd() {
        Dependency[] chain =
                IntStream.range(0, 100_000).mapToObj(i -> edge(i, i + 1)).toArray(Dependency[]::new);
        assertThat(graph(chain).circleClosedBy(edge(100_000, 0)).orElseThrow()).hasSize(100_001);
    }

    @Test
    void theSearchEndsEvenIfThereIsACircleAlready() {
        assertThat(graph(edge(1, 2), edge(2, 1)).circleClosedBy(edge(3, 1))).isEmpty();
    }

    private static DependencyGraph graph(Dependency... edges) {
        return new DependencyGraph(List.of(edges));
    }

    private static Dependency edge(long task, long dependsOn) {
        return new Dependency(task(task), task(dependsOn));
    }

    private static List<TaskId> tasks(Integer... numbers) {
        return Stream.of(numbers).map(DependencyGraphTests::task).toList();
    }

    private static TaskId task(long number) {
        return new TaskId(new UUID(0, number));
    }
}

package io.groundwork.task.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.dependency.Dependency;
import io.groundwork.task.task.TaskId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExecutionPlanProperties {

    @Property
    void everyTaskHasOnePlaceAfterAllItDependsOn(@ForAll("graphs") Graph graph) {
        List<List<UUID>> levels = Levels.of(graph.plan());
        Map<UUID, Integer> level = new HashMap<>();
        for (int i = 0; i < levels.size(); i++) {
            for (UUID task : levels.get(i)) {
                assertThat(level.put(task, i)).isNull();
            }
        }
        assertThat(level.keySet()).containsExactlyInAnyOrderElementsOf(graph.ids());
        assertThat(graph.edges())
                .allSatisfy(edge -> assertThat(level.get(edge.task().value()))
                        .isGreaterThan(level.get(edge.dependsOn().value())));
    }

    @Property
    void nothingCouldStandOnALowerLevel(@ForAll("graphs") Graph graph) {
        List<List<UUID>> levels = Levels.of(graph.plan());
        for (int i = 1; i < levels.size(); i++) {
            List<UUID> before = levels.get(i - 1);
            assertThat(levels.get(i))
                    .allMatch(task -> graph.edges().stream()
                            .anyMatch(edge -> edge.task().value().equals(task)
                                    && before.contains(edge.dependsOn().value())));
        }
    }

    @Property
    void theOrderDoesNotHangOnTheOrderOfTheEdges(@ForAll("graphs") Graph graph, @ForAll Random random) {
        List<Dependency> shuffled = new ArrayList<>(graph.edges());
        Collections.shuffle(shuffled, random);
        ExecutionPlan other = ExecutionPlan.of(graph.tasks(), shuffled);
        assertThat(Levels.of(other)).isEqualTo(Levels.of(graph.plan()));
        assertThat(CriticalPath.of(other)).isEqualTo(CriticalPath.of(graph.plan()));
    }

    @Property
    void theCriticalPathIsAChainAndNoneTakesLonger(@ForAll("graphs") Graph graph) {
        CriticalPath path = CriticalPath.of(graph.plan());
        List<UUID> ids = path.taskIds();
        IntStream.range(1, ids.size())
                .forEach(i -> assertThat(graph.edges())
                        .contains(new Dependency(new TaskId(ids.get(i)), new TaskId(ids.get(i - 1)))));
        assertThat(path.duration())
                .isEqualTo(Duration.ofHours(ids.stream().mapToLong(graph::hours).sum()));
        assertThat(path.duration().toHours()).isEqualTo(graph.longest());
    }

    @Provide
    Arbitrary<Graph> graphs() {
        return Arbitraries.integers()
                .between(1, 40)
                .flatMap(size -> Arbitraries.integers()
                        .between(0, size * size - 1)
                        .set()
                        .ofMaxSize(size * 2)
                        .map(pairs -> Graph.of(size, pairs)));
    }

    /** Tasks whose numbers are not the order of their dependencies, so that the order has to be found. */
    record Graph(List<PlannedTask> tasks, List<Dependency> edges) {

        static Graph of(int size, Iterable<Integer> pairs) {
            List<PlannedTask> tasks = IntStream.range(0, size)
                    .mapToObj(i -> new PlannedTask(id(i), Duration.ofHours(i % 7)))
                    .toList();
            List<Dependency> edges = new ArrayList<>();
            for (int pair : pairs) {
                int one = pair / size;
                int other = pair % size;
                if (rank(one) > rank(other)) {
                    edges.add(new Dependency(new TaskId(id(one)), new TaskId(id(other))));
                }
            }
            return new Graph(tasks, edges);
        }

        ExecutionPlan plan() {
            return ExecutionPlan.of(tasks, edges);
        }

        List<UUID> ids() {
            return tasks.stream().map(PlannedTask::id).toList();
        }

        long hours(UUID task) {
            return tasks.get((int) task.getLeastSignificantBits()).duration().toHours();
        }

        /** The same by brute force: as often as there are tasks, each is put after those it depends on. */
        long longest() {
            long[] hours =
                    tasks.stream().mapToLong(task -> task.duration().toHours()).toArray();
            long[] until = hours.clone();
            for (int round = 0; round < until.length; round++) {
                for (Dependency edge : edges) {
                    int task = (int) edge.task().value().getLeastSignificantBits();
                    int first = (int) edge.dependsOn().value().getLeastSignificantBits();
                    until[task] = Math.max(until[task], until[first] + hours[task]);
                }
            }
            return IntStream.range(0, until.length)
                    .mapToLong(i -> until[i])
                    .max()
                    .orElse(0);
        }

        private static UUID id(int number) {
            return new UUID(0, number);
        }

        private static int rank(int number) {
            return Integer.reverse(number * 0x9E3779B9) >>> 1;
        }
    }
}

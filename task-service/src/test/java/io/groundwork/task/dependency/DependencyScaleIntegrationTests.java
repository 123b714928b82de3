package io.groundwork.task.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.Story;
import io.groundwork.task.project.ProjectId;
import io.groundwork.test.Racing;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DependencyScaleIntegrationTests extends Story {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Dependencies dependencies;

    @Test
    void anEdgeIsAddedToTenThousandWithin50Milliseconds() {
        List<String> tasks = tasks(2_500);
        connect(tasks, 10_000);
        long[] nanos = IntStream.range(0, 200)
                .mapToLong(i -> timeOf(tasks.get(2_499 - i), tasks.get(i)))
                .skip(100)
                .sorted()
                .toArray();
        long median = nanos[50] / 1_000_000;
        long p95 = nanos[94] / 1_000_000;
        System.out.printf("Adding a dependency to 10,000: median %d ms, p95 %d ms%n", median, p95);
        assertThat(p95).isLessThanOrEqualTo(50);
    }

    @Test
    void aThousandRandomInsertsAtOnceLeaveNoCircle() {
        List<String> tasks = tasks(60);
        List<List<Integer>> answers = Racing.at(20, racer -> {
            Random random = new Random(racer);
            return IntStream.range(0, 50)
                    .mapToObj(_ -> put(tasks.get(random.nextInt(60)), tasks.get(random.nextInt(60)))
                            .status())
                    .toList();
        });
        assertThat(answers.stream().flatMap(List::stream))
                .hasSize(1_000)
                .contains(201, 409)
                .isSubsetOf(200, 201, 409);
        List<Dependency> kept = dependencies.of(new ProjectId(UUID.fromString(project)));
        assertThat(kept).hasSize((int) answers.stream()
                .flatMap(List::stream)
                .filter(status -> status == 201)
                .count());
        assertThat(isAcyclic(kept)).isTrue();
    }

    @Test
    void ofTwoEdgesThatCloseACircleTogetherOneIsRefused() {
        for (int round = 0; round < 5; round++) {
            List<String> two = tasks(2);
            List<Answer> answers = Racing.at(2, i -> put(two.get(i), two.get(1 - i)));
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        }
    }

    /** Takes away, again and again, what depends on nothing that is left. */
    private static boolean isAcyclic(List<Dependency> edges) {
        Set<Dependency> left = new HashSet<>(edges);
        int before;
        do {
            before = left.size();
            var waiting = left.stream().map(Dependency::task).toList();
            left.removeIf(edge -> !waiting.contains(edge.dependsOn()));
        } while (left.size() < before);
        return left.isEmpty();
    }

    private long timeOf(String task, String dependsOn) {
        long start = System.nanoTime();
        assertThat(put(task, dependsOn).status()).isIn(200, 201);
        return System.nanoTime() - start;
    }

    private Answer put(String task, String dependsOn) {
        return editor.put("/api/v1/tasks/%s/dependencies/%s".formatted(task, dependsOn), "");
    }

    private List<String> tasks(int count) {
        UUID[] ids = IntStream.range(0, count)
                .mapToObj(_ -> UUID.fromString(newUser()))
                .toArray(UUID[]::new);
        jdbc.sql("""
                        insert into task (id, project_id, title, status, priority, labels, version, created_at, updated_at)
                        select id, :project::uuid, 't', 'TODO', 0, '{}', 0, now(), now() from unnest(:ids) id
                        """).param("project", project).param("ids", ids).update();
        return Arrays.stream(ids).map(UUID::toString).toList();
    }

    /** Each task depends on the few before it, so that all of the graph has to be searched. */
    private void connect(List<String> tasks, int edges) {
        jdbc.sql("""
                        insert into task_dependency (task_id, depends_on_id, project_id, created_by, created_at)
                        select t.id, o.id, :project::uuid, 'test', now()
                        from unnest(:ids::uuid[]) with ordinality t(id, n)
                        cross join generate_series(1, 5) distance
                        join unnest(:ids::uuid[]) with ordinality o(id, n) on o.n = t.n - distance
                        order by t.n limit :edges
                        """)
                .param("project", project)
                .param("ids", tasks.toArray(String[]::new))
                .param("edges", edges)
                .update();
    }
}

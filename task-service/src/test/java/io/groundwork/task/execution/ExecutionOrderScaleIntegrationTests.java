package io.groundwork.task.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.Story;
import io.groundwork.task.dependency.Dependencies;
import io.groundwork.task.project.ProjectId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ExecutionOrderScaleIntegrationTests extends Story {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Dependencies dependencies;

    @Test
    void tenThousandTasksAreOrderedWithin300MillisecondsEachTimeAlike() {
        plan(10_000);
        Answer first = order();
        assertThat(first.body().path("total").asInt()).isEqualTo(10_000);
        assertThat(first.body().path("critical_path").path("task_ids").size())
                .isEqualTo(first.body().path("levels").size());
        assertThat(isRespectedBy(first)).isTrue();
        IntStream.range(0, 10).forEach(_ -> order());
        long[] nanos =
                IntStream.range(0, 40).mapToLong(_ -> timeOf(first)).sorted().toArray();
        long median = nanos[20] / 1_000_000;
        long p95 = nanos[37] / 1_000_000;
        System.out.printf("Order of 10,000 tasks: median %d ms, p95 %d ms%n", median, p95);
        assertThat(p95).isLessThanOrEqualTo(300);
    }

    private boolean isRespectedBy(Answer order) {
        Map<String, Integer> level = new HashMap<>();
        JsonNode levels = order.body().path("levels");
        IntStream.range(0, levels.size()).forEach(i -> levels.path(i).forEach(task -> level.put(task.asString(), i)));
        return dependencies.of(new ProjectId(UUID.fromString(project))).stream()
                .allMatch(edge -> level.get(edge.task().value().toString())
                        > level.get(edge.dependsOn().value().toString()));
    }

    private long timeOf(Answer first) {
        long start = System.nanoTime();
        Answer again = order();
        long nanos = System.nanoTime() - start;
        assertThat(again.body()).isEqualTo(first.body());
        return nanos;
    }

    private Answer order() {
        return viewer.get("/api/v1/projects/%s/execution-order".formatted(project))
                .expect(200);
    }

    /** Each task depends on two before it, one near and one far. */
    private void plan(int count) {
        UUID[] ids = IntStream.range(0, count)
                .mapToObj(_ -> UUID.fromString(newUser()))
                .toArray(UUID[]::new);
        jdbc.sql("""
                        insert into task (id, project_id, title, status, priority, labels, version, created_at, updated_at)
                        select id, :project::uuid, 't', 'TODO', n % 5, '{}', 0, now(), now()
                        from unnest(:ids) with ordinality t(id, n)
                        """).param("project", project).param("ids", ids).update();
        jdbc.sql("""
                        insert into task_dependency (task_id, depends_on_id, project_id, created_by, created_at)
                        select t.id, o.id, :project::uuid, 'test', now()
                        from unnest(:ids) with ordinality t(id, n)
                        cross join lateral (values (n - 100), (n / 2)) before(n)
                        join unnest(:ids) with ordinality o(id, n) on o.n = before.n
                        where o.n < t.n
                        on conflict do nothing
                        """).param("project", project).param("ids", ids).update();
    }
}

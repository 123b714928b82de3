package io.groundwork.task.trash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One request moves tens of thousands of tasks, each with an event, a line of history and one of the feed. */
class ManyTasksIntegrationTests extends TrashStory {

    private static final int TASKS = 20_000;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aLargeProjectGoesIntoTheTrashAndComesBack() {
        fill();
        Duration deleting = timed(this::deleteProject);
        assertThat(rows("task_history")).isEqualTo(TASKS);
        Duration restoring = timed(() -> restoreProject().expect(200));
        assertThat(rows("task_history")).isEqualTo(2 * TASKS);
        assertThat(jdbc.sql("select count(*) from task where project_id = :project::uuid and deleted_at is null")
                        .param("project", project)
                        .query(Long.class)
                        .single())
                .isEqualTo(TASKS);
        Duration purging = timed(() -> {
            deleteProject();
            owner.delete("/api/v1/trash/" + project).expect(204);
        });
        System.out.printf(
                "%d tasks: deleted in %d ms, restored in %d ms, deleted and purged in %d ms%n",
                TASKS, deleting.toMillis(), restoring.toMillis(), purging.toMillis());
        assertThat(deleting).isLessThan(Duration.ofSeconds(6));
        assertThat(restoring).isLessThan(Duration.ofSeconds(6));
    }

    private void fill() {
        jdbc.sql("""
                        insert into task (id, project_id, title, status, priority, labels, version, created_at, updated_at)
                        select gen_random_uuid(), :project::uuid, 'brick ' || n, 'TODO', 0, '{red}', 0, now(), now()
                        from generate_series(1, :tasks) n
                        """).param("project", project).param("tasks", TASKS).update();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from %s h join task t on t.id = h.task_id where t.project_id = :project::uuid"
                        .formatted(table))
                .param("project", project)
                .query(Long.class)
                .single();
    }

    private static Duration timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

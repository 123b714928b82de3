package io.groundwork.task.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.task.Answer;
import io.groundwork.test.Racing;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ImportCrashIntegrationTests extends ImportStory {

    private static final int ROWS = 2000;
    private static final int GOOD = ROWS * 9 / 10;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void connectionsThatDieBetweenAnyTwoStatementsLoseAndDoubleNothing() {
        Answer accepted = csv(table(ROWS)).expect(202);
        var ended = new AtomicBoolean();
        var killed = new AtomicInteger();
        Racing.at(2, runner -> {
            if (runner == 0) {
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(70)).until(() -> {
                    killed.addAndGet(killWorkers());
                    return killed.get() >= 5 || ended.get();
                });
            } else {
                ended(accepted);
                ended.set(true);
            }
            return true;
        });
        assertThat(killed).hasPositiveValue();
        Answer done = ended(accepted);
        assertCounts(done, ROWS, GOOD, ROWS - GOOD);
        assertThat(titles()).hasSize(GOOD).doesNotHaveDuplicates();
        assertThat(eventsOf(GOOD)).isTrue();
        assertThat(errorLines(done)).hasSize(ROWS - GOOD).doesNotHaveDuplicates();
        System.out.printf("%d connections killed under an import of %d rows: each there once%n", killed.get(), ROWS);
    }

    @Test
    void twoReplicasShareManyImportsWithoutDoublesAndNoneStarves() {
        List<String> projects = List.of(newProject(), newProject(), newProject(), newProject());
        String large = table(ROWS);
        String small = "title\nonly\n";
        List<Answer> accepted = Racing.at(
                4,
                i -> editor.upload(projects.get(i), "text/csv", i < 3 ? large : small)
                        .expect(202));
        assertCounts(ended(accepted.get(3)), 1, 1, 0);
        assertThat(accepted.subList(0, 3))
                .as("a small file does not wait for large ones")
                .anySatisfy(it -> assertThat(
                                editor.get("/api/v1/imports/" + it.id()).text("state"))
                        .isNotEqualTo("completed"));
        for (int i = 0; i < 3; i++) {
            assertCounts(ended(accepted.get(i)), ROWS, GOOD, ROWS - GOOD);
            project = projects.get(i);
            assertThat(countTasks()).isEqualTo(GOOD);
        }
    }

    @Test
    void theSameFileSentManyTimesAtOnceIsImportedOnce() {
        List<Answer> answers = Racing.at(8, _ -> csv("title\nonce\n"));
        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 202);
        Set<String> ids = new HashSet<>(answers.stream().map(Answer::id).toList());
        assertThat(ids).hasSize(1);
        ended(answers.getFirst());
        assertThat(titles()).containsExactly("once");
    }

    /** Ends the backends that hold an import, as a crash of their process would. */
    private int killWorkers() {
        return jdbc.sql("""
                        select count(*) filter (where pg_terminate_backend(pid)) from pg_locks
                        where relation = 'import'::regclass and mode in ('RowShareLock', 'RowExclusiveLock')
                          and pid <> pg_backend_pid()
                        """).query(Integer.class).single();
    }

    private long countTasks() {
        return jdbc.sql("select count(*) from task where project_id = :project")
                .param("project", UUID.fromString(project))
                .query(Long.class)
                .single();
    }

    /** Every task has exactly one line of history and one place in the feed. */
    private boolean eventsOf(int expected) {
        return jdbc.sql("""
                        select (select count(*) from task_history h join task t on t.id = h.task_id
                                where t.project_id = :project) = :expected
                           and (select count(*) from (
                                    select resource_id from change where project_id = :project and resource_type = 'task'
                                    union all select resource_id from pending_change
                                    where project_id = :project and resource_type = 'task') c) = :expected
                        """)
                .param("project", UUID.fromString(project))
                .param("expected", expected)
                .query(Boolean.class)
                .single();
    }

    private List<Long> errorLines(Answer importing) {
        return jdbc.sql("select line from import_error where import_id = :id")
                .param("id", UUID.fromString(importing.id()))
                .query(Long.class)
                .list();
    }
}

package io.groundwork.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.Api;
import io.groundwork.task.Story;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of 100,000 tasks in one project, over HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
class LargeProjectIntegrationTests extends Story {

    private static final Duration BOUND = Duration.ofMillis(50);

    @Autowired
    private JdbcClient jdbc;

    private Api reader;
    private String large;

    @BeforeAll
    void fill(@LocalServerPort int port) {
        reader = new Api(port, Optional.empty()).as(newUser());
        large = LargeProject.fill(reader, jdbc);
    }

    /** Its index entries would slow down the tests after this. */
    @AfterAll
    void empty() {
        jdbc.sql("delete from task where project_id = ?::uuid").param(large).update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "created_at",
                "-created_at",
                "-updated_at",
                "title",
                "-priority",
                "due_at",
                "-due_at",
                "starts_at",
                "-completed_at",
                "-due_at,title",
                "-priority,title",
                "title,-due_at"
            })
    void theFirstAndTheThousandthPageInEveryOrderTakeAtMost50Milliseconds(String sort) {
        String list = list("sort=" + sort);
        withinBound(sort + ", page 1", list);
        withinBound(sort + ", page 1000", list + "&cursor=" + endOfPage(999, list));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=todo",
                "status=todo,in_progress&sort=-due_at",
                "label=area-3",
                "label=area-3&label=team-23",
                "label=no-such",
                "assignee=assignee-3",
                "priority=3,4&sort=due_at",
                "q=large%20project",
                "q=%22number%204711%22",
                "due_after=2026-01-20T00:00:00Z&due_before=2026-01-22T00:00:00Z",
                "due_after=2026-01-20T00:00:00Z&due_before=2026-01-22T00:00:00Z&sort=due_at&status=todo",
                "status=todo&priority=1&label=area-1&q=project"
            })
    void aFilteredListTakesAtMost50Milliseconds(String filter) {
        withinBound(filter, list(filter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=todo&sort=-created_at", "status=todo,done&sort=due_at", "priority=2&sort=title"})
    void theLastPageOfAFilteredListTakesAtMost50Milliseconds(String filter) {
        String list = list(filter);
        withinBound(filter + ", page 390", list + "&cursor=" + endOfPage(389, list));
    }

    /** Through tasks with a due date and those without. */
    @Test
    void aWalkDuringInsertsAndDeletesRepeatsNoneAndSkipsNoneThatWasThereThroughout() throws Exception {
        Set<String> throughout =
                new HashSet<>(jdbc.sql("""
                        select id::text from task where project_id = ?::uuid and title <> 'Passing'
                        """).param(large).query(String.class).list());
        AtomicBoolean walking = new AtomicBoolean(true);
        CompletableFuture<Integer> passing = CompletableFuture.supplyAsync(() -> comeAndGo(walking));
        Set<String> seen = new HashSet<>();
        try {
            walk(
                    list("limit=200&sort=due_at"),
                    page -> page.items("id")
                            .forEach(id ->
                                    assertThat(seen.add(id)).as("seen once").isTrue()));
        } finally {
            walking.set(false);
        }
        assertThat(passing.get()).isPositive();
        throughout.removeAll(seen);
        assertThat(throughout).as("skipped").isEmpty();
    }

    @Test
    void aMemberOfManyProjectsAndAnAdministratorReadTheNewestWithin50Milliseconds() {
        withinBound("all projects, member", "/api/v1/tasks");
        Api root = reader.asAdmin();
        report(
                "all projects, admin",
                Latencies.p95(() -> root.get("/api/v1/tasks").expect(200)));
    }

    /** A hundred thousand tasks of others are newer than theirs. */
    @Test
    void whoHasAQuietProjectReadsItsNewestWithin50Milliseconds(@LocalServerPort int port) {
        Api quiet = new Api(port, Optional.empty()).as(newUser());
        String project = LargeProject.fill(quiet, jdbc, 60);
        jdbc.sql("update task set created_at = created_at - interval '1 year' where project_id = ?::uuid")
                .param(project)
                .update();
        assertThat(quiet.get("/api/v1/tasks").expect(200).items("id")).hasSize(50);
        report("a quiet project", Latencies.p95(() -> quiet.get("/api/v1/tasks").expect(200)));
    }

    private String list(String query) {
        return "/api/v1/tasks?project_id=" + large + "&" + query;
    }

    /** The cursor that page, by number, ends with. */
    private String endOfPage(int number, String list) {
        Answer page = reader.get(list + "&limit=50&offset=" + (number - 1) * 50).expect(200);
        assertThat(page.items("id")).hasSize(50);
        return page.text("next_cursor");
    }

    private void withinBound(String what, String path) {
        report(what, Latencies.p95(() -> reader.get(path).expect(200)));
    }

    private static void report(String what, Duration p95) {
        System.out.printf("p95 of 100,000 tasks, %s: %.1f ms%n", what, p95.toNanos() / 1e6);
        assertThat(p95).as(what).isLessThanOrEqualTo(BOUND);
    }

    private void walk(String list, Consumer<Answer> each) {
        for (String cursor = ""; cursor != null; ) {
            Answer page = reader.get(list + cursor).expect(200);
            each.accept(page);
            cursor = page.body().path("next_cursor").isNull() ? null : "&cursor=" + page.text("next_cursor");
        }
    }

    /** Tasks come all over the list, and go again. Returns how many came. */
    private int comeAndGo(AtomicBoolean walking) {
        int came = 0;
        while (walking.get()) {
            came += jdbc.sql("""
                            insert into task (id, project_id, title, status, priority, labels, due_at, completed_at, version,
                                              created_at, updated_at)
                            select uuidv7(), :project::uuid, 'Passing', 'DONE', 0, '{}', case when n % 2 = 0 then at end, at, 0,
                                   at, at
                            from (select n, timestamptz '2026-01-01T00:00Z' + random() * interval '1 day' as at
                                  from generate_series(1, 20) n) numbered
                            """).param("project", large).update();
            jdbc.sql("""
                            delete from task where id in (
                                select id from task where project_id = ?::uuid and title = 'Passing' order by random() limit 15)
                            """).param(large).update();
        }
        return came;
    }
}

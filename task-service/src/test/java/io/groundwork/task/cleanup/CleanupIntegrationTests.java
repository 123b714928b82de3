package io.groundwork.task.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.task.Answer;
import io.groundwork.task.Story;
import io.groundwork.test.Racing;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class CleanupIntegrationTests extends Story {

    @Autowired
    CleanupRun run;

    @Autowired
    CleanupAudit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void removesWhatIsOlderThanTheRetentionInBatches() {
        String young = newTask("young").id();
        fill(2_500);
        trash(project, 31);
        project = newProject();
        Answer old = newTask("old");
        Answer part = editor.post(
                "/api/v1/tasks",
                "{\"project_id\":\"%s\",\"title\":\"part\",\"parent_id\":\"%s\"}".formatted(project, old.id()));
        Answer kept = newTask("kept");
        delete(old);
        age(old.id(), 31);
        delete(kept);
        age(kept.id(), 29);

        JsonNode line = runOnce();

        assertThat(line.path("state").asString()).isEqualTo("completed");
        assertThat(line.path("started_by").asString()).isEqualTo("schedule");
        assertThat(line.path("counts").path("tasks").asLong()).isEqualTo(2_503);
        assertThat(line.path("counts").path("projects").asLong()).isEqualTo(1);
        assertThat(present(young, old.id(), part.id())).isZero();
        assertThat(present(kept.id())).isOne();
        editor.post("/api/v1/tasks/%s/restore".formatted(old.id()), "").expect(404);
        editor.post("/api/v1/tasks/%s/restore".formatted(kept.id()), "").expect(200);
    }

    @Test
    void aDryRunCountsAndRemovesNothing() {
        fill(7);
        trash(project, 40);
        Answer asked = admin.post("/api/v1/cleanups", "{\"dry_run\":true}").expect(202);
        assertThat(asked.header("Location")).isEqualTo("/api/v1/cleanups/" + asked.id());
        JsonNode line = finished(asked.id());
        assertThat(line.path("counts").path("tasks").asLong()).isEqualTo(7);
        assertThat(line.path("counts").path("projects").asLong()).isOne();
        assertThat(owner.get("/api/v1/trash").items("id")).containsExactly(project);
        owner.post("/api/v1/projects/%s/restore".formatted(project), "").expect(200);
    }

    @Test
    void anAdministratorRunsItAndSeesWhatItDid() {
        fill(3);
        trash(project, 40);
        Answer asked = admin.post("/api/v1/cleanups", "{}").expect(202);
        JsonNode line = finished(asked.id());
        assertThat(line.path("state").asString()).isEqualTo("completed");
        assertThat(line.path("started_by").asString()).isEqualTo("root");
        assertThat(line.path("counts").path("tasks").asLong()).isEqualTo(3);
        assertThat(Instant.parse(line.path("finished_at").asString()))
                .isAfterOrEqualTo(Instant.parse(line.path("started_at").asString()));
        assertThat(admin.get("/api/v1/cleanups").items("id")).contains(asked.id());
        assertThat(admin.get("/api/v1/cleanups/" + asked.id()).etag()).isNotEmpty();
    }

    @Test
    void whileOneRunsNoOtherDoes() {
        var outer = new TransactionTemplate(transactions);
        Integer lines = outer.execute(_ -> {
            await().pollInSameThread().until(this::tryLock);
            int before = lines();
            assertThat(Racing.at(4, _ -> run.nightly(CleanupIntegrationTests::never)))
                    .containsOnly(false);
            return lines() - before;
        });
        assertThat(lines).isZero();
    }

    @Test
    void runsAtOnceRemoveEachThingOnce() {
        fill(3_000);
        trash(project, 31);
        int before = lines();
        List<Boolean> ran = Racing.at(6, _ -> run.nightly(CleanupIntegrationTests::never));
        assertThat(ran).contains(true);
        assertThat(jdbc.sql("""
                        select coalesce(sum((counts ->> 'tasks')::bigint), 0) from (
                            select * from cleanup where not dry_run order by requested_at desc limit :runs)
                        """)
                        .param("runs", lines() - before)
                        .query(Long.class)
                        .single())
                .isEqualTo(3_000);
    }

    @Test
    void theNextRunGoesOnWhereOneEnded() {
        fill(2_500);
        trash(project, 31);
        var batches = new AtomicInteger();
        await().until(() -> run.nightly(() -> batches.incrementAndGet() > 0));
        JsonNode first = newest();
        assertThat(first.path("state").asString()).isEqualTo("interrupted");
        assertThat(first.path("counts").path("tasks").asLong()).isEqualTo(1_000);
        owner.post("/api/v1/projects/%s/restore".formatted(project), "").expect(404);
        assertThat(owner.get("/api/v1/trash").items("id")).isEmpty();
        assertThat(runOnce().path("counts").path("tasks").asLong()).isEqualTo(1_500);
        assertThat(tasksOf(project)).isZero();
    }

    @Test
    void theAuditShowsTheRunOfAProcessThatDied() {
        CleanupId died = new TransactionTemplate(transactions).execute(_ -> {
            CleanupId id = audit.add("schedule", false);
            assertThat(audit.start(id)).contains(false);
            return id;
        });
        runOnce();
        JsonNode line = admin.get("/api/v1/cleanups/" + died.value()).body();
        assertThat(line.path("state").asString()).isEqualTo("interrupted");
        assertThat(line.path("error").asString()).contains("ended in the middle");
    }

    @Test
    void theAuditShowsWhatFailed() {
        var failing = new CleanupRun(List.of(new FailingStep()), audit, jdbc, transactions);
        await().until(() -> failing.nightly(CleanupIntegrationTests::never));
        JsonNode line = newest();
        assertThat(line.path("state").asString()).isEqualTo("failed");
        assertThat(line.path("error").asString()).contains("no disk");
        assertThat(line.path("counts").path("bricks").asLong()).isOne();
    }

    @Test
    void whatHangsOnATaskOrProjectGoesWithIt() {
        assertThat(jdbc.sql("""
                        select conrelid::regclass::text || ' ' || conname from pg_constraint
                        where contype = 'f' and confdeltype = 'a' and confrelid in ('task'::regclass, 'project'::regclass)
                          and conrelid not in (select conrelid from pg_constraint
                                               where confdeltype = 'c' and confrelid = 'task'::regclass)
                        """).query(String.class).list())
                .as("foreign keys that would stop a purge: these two are its own business")
                .containsExactlyInAnyOrder(
                        "task task_project_id_fkey", "project_member project_member_project_id_fkey");
    }

    private static boolean never() {
        return false;
    }

    private JsonNode runOnce() {
        await().until(() -> run.nightly(CleanupIntegrationTests::never));
        return newest();
    }

    private JsonNode newest() {
        return admin.get("/api/v1/cleanups?limit=1")
                .expect(200)
                .body()
                .path("items")
                .get(0);
    }

    private JsonNode finished(String id) {
        return await().until(
                        () -> admin.get("/api/v1/cleanups/" + id).body(),
                        line -> line.path("finished_at").isString());
    }

    private boolean tryLock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock, 0)")
                .param("lock", "cleanup".hashCode())
                .query(Boolean.class)
                .single();
    }

    private int lines() {
        return jdbc.sql("select count(*) from cleanup where not dry_run")
                .query(Integer.class)
                .single();
    }

    private void fill(int tasks) {
        jdbc.sql("""
                        insert into task (id, project_id, title, status, priority, labels, version, created_at, updated_at)
                        select gen_random_uuid(), :project::uuid, 'brick', 'TODO', 0, '{}', 0, now(), now()
                        from generate_series(1, :tasks)
                        """).param("project", project).param("tasks", tasks).update();
    }

    private void delete(Answer task) {
        editor.delete("/api/v1/tasks/" + task.id(), "If-Match", "*").expect(204);
    }

    private void trash(String id, int daysAgo) {
        owner.delete("/api/v1/projects/" + id, "If-Match", "*").expect(204);
        age(id, daysAgo);
    }

    private void age(String root, int days) {
        jdbc.sql(
                        "update deletion set deleted_at = deleted_at - make_interval(days => :days) where root_id = :root::uuid")
                .param("days", days)
                .param("root", root)
                .update();
    }

    private long present(String... tasks) {
        return jdbc.sql("select count(*) from task where id::text in (:tasks)")
                .param("tasks", List.of(tasks))
                .query(Long.class)
                .single();
    }

    private long tasksOf(String id) {
        return jdbc.sql("select count(*) from task where project_id = :id::uuid")
                .param("id", id)
                .query(Long.class)
                .single();
    }
}

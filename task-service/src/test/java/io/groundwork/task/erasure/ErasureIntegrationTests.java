package io.groundwork.task.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.task.Answer;
import io.groundwork.task.Api;
import io.groundwork.task.Story;
import io.groundwork.test.Contracts;
import io.groundwork.test.TestSchema;
import io.groundwork.test.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A user with traces everywhere is erased. */
class ErasureIntegrationTests extends Story {

    private static final String TOPIC = "user.events";

    private final String user = newUser();
    private final String erasure = newUser();

    @Autowired
    JdbcClient jdbc;

    private Api caller;

    @BeforeEach
    void join() {
        caller = anonymous.as(user);
        admit(project, user, "editor");
    }

    @Test
    void leavesNoTraceOfTheId() {
        leaveTracesEverywhere();
        assertThat(TestSchema.columnsWith(user))
                .as("where the id stood before")
                .contains(
                        "calendar_address.user_id",
                        "change.actor_id",
                        "cleanup.started_by",
                        "comment.author_id",
                        "comment.mentions",
                        "deletion.deleted_by",
                        "import.importer_id",
                        "import_error.raw",
                        "project.owner_id",
                        "project_member.user_id",
                        "stored_answer.body",
                        "task.assignee_id",
                        "task_dependency.created_by",
                        "task_history.actor_id",
                        "task_history.fields");
        erase();
        await().until(() -> TestSchema.columnsWith(user), List::isEmpty);
    }

    @Test
    void confirmsOnceForEachRequestThatIsSent() {
        String event = newUser();
        request(event);
        request(event);
        request(newUser());
        var confirmations =
                await().atMost(Duration.ofSeconds(20)).until(this::confirmations, found -> found.size() >= 2);
        assertThat(confirmations).hasSize(2).allSatisfy(confirmation -> {
            Contracts.assertValid(TOPIC, "user.erasure-confirmed", confirmation.value());
            JsonNode value = JsonMapper.shared().readTree(confirmation.value());
            assertThat(value.path("user_id").asString()).isEqualTo(user);
            assertThat(value.path("erasure_id").asString()).isEqualTo(erasure);
            assertThat(value.path("service").asString()).isEqualTo("task-service");
        });
    }

    @Test
    void whatOthersShareStaysWithoutTheName() {
        Answer task = caller.post(
                        "/api/v1/tasks",
                        "{\"project_id\":\"%s\",\"title\":\"Dig\",\"assignee_id\":\"%s\"}".formatted(project, user))
                .expect(201);
        String path = "/api/v1/tasks/" + task.id();
        String theirs = caller.post(path + "/comments", "{\"body\":\"mine\"}").id();
        String others = editor.post(path + "/comments", "{\"body\":\"see\",\"mentions\":[\"%s\"]}".formatted(user))
                .id();
        erase();
        JsonNode now = owner.get(path).expect(200).body();
        assertThat(now.path("title").asString()).isEqualTo("Dig");
        assertThat(now.path("assignee_id").isNull()).isTrue();
        assertThat(owner.get(path + "/history").items("actor_id")).containsOnly("deleted-user");
        owner.get(path + "/comments/" + theirs).expect(404);
        assertThat(owner.get(path + "/comments/" + others).expect(200).body().path("mentions"))
                .isEmpty();
        assertThat(owner.get("/api/v1/projects/%s/members".formatted(project)).items("user_id"))
                .containsExactlyInAnyOrder(ownerId, editorId, viewerId);
        caller.get(path).expect(404);
    }

    @Test
    void aProjectPassesToWhoHasBeenThereLongest() {
        String shared = caller.post("/api/v1/projects", "{\"name\":\"Barn\"}")
                .expect(201)
                .id();
        for (Map.Entry<String, String> member :
                List.of(Map.entry(viewerId, "viewer"), Map.entry(editorId, "editor"), Map.entry(ownerId, "editor"))) {
            caller.put(
                            "/api/v1/projects/%s/members/%s".formatted(shared, member.getKey()),
                            "{\"role\":\"%s\"}".formatted(member.getValue()))
                    .expect(201);
        }
        erase();
        Answer passed = editor.get("/api/v1/projects/" + shared).expect(200);
        assertThat(passed.text("role")).isEqualTo("owner");
        assertThat(passed.text("owner")).isEqualTo(editorId);
        assertThat(viewer.get("/api/v1/projects/" + shared).text("role")).isEqualTo("viewer");
    }

    @Test
    void aProjectOfNobodyElseGoesForGood() {
        String alone = caller.post("/api/v1/projects", "{\"name\":\"Diary\"}")
                .expect(201)
                .id();
        String task = caller.post("/api/v1/tasks", "{\"project_id\":\"%s\",\"title\":\"Secret\"}".formatted(alone))
                .id();
        String binned = caller.post("/api/v1/projects", "{\"name\":\"Old\"}")
                .expect(201)
                .id();
        caller.delete("/api/v1/projects/" + binned, "If-Match", "*").expect(204);
        erase();
        admin.get("/api/v1/projects/" + alone).expect(404);
        admin.post("/api/v1/projects/%s/restore".formatted(binned), "").expect(404);
        assertThat(jdbc.sql("select count(*) from task where id = :id::uuid")
                        .param("id", task)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aTaskInTheTrashForgetsItsAssigneeToo() {
        Answer task = editor.post(
                "/api/v1/tasks",
                "{\"project_id\":\"%s\",\"title\":\"Dig\",\"assignee_id\":\"%s\"}".formatted(project, user));
        caller.delete("/api/v1/tasks/" + task.id(), "If-Match", "*").expect(204);
        erase();
        assertThat(owner.get("/api/v1/trash").items("deleted_by")).containsExactly("deleted-user");
        assertThat(owner.post("/api/v1/tasks/%s/restore".formatted(task.id()), "")
                        .expect(200)
                        .body()
                        .path("assignee_id")
                        .isNull())
                .isTrue();
    }

    @Test
    void clientsLearnOfItFromTheFeed() {
        Answer comment =
                caller.post("/api/v1/tasks/%s/comments".formatted(newTask("Dig").id()), "{\"body\":\"a\"}");
        String cursor = viewer.get("/api/v1/changes?cursor=latest").text("next_cursor");
        erase();
        JsonNode items = viewer.get("/api/v1/changes?cursor=" + cursor)
                .expect(200)
                .body()
                .path("items");
        assertThat(items)
                .extracting(item ->
                        item.path("type").asString() + " " + item.path("change").asString())
                .containsExactly("member deleted", "comment deleted");
        assertThat(items.get(1).path("id").asString()).endsWith(":" + comment.id());
        assertThat(items).extracting(item -> item.path("actor_id").asString()).containsOnly("deleted-user");
    }

    private void leaveTracesEverywhere() {
        caller.post("/api/v1/projects", "{\"name\":\"Barn\"}", "Idempotency-Key", newUser())
                .expect(201);
        String task = caller.post(
                        "/api/v1/tasks",
                        "{\"project_id\":\"%s\",\"title\":\"Dig\",\"assignee_id\":\"%s\"}".formatted(project, user),
                        "Idempotency-Key",
                        newUser())
                .id();
        String path = "/api/v1/tasks/" + task;
        caller.patch(path, "{\"assignee_id\":null}", "If-Match", "*").expect(200);
        caller.patch(path, "{\"assignee_id\":\"%s\"}".formatted(user), "If-Match", "*")
                .expect(200);
        caller.put(path + "/dependencies/" + newTask("b").id(), "").expect(201);
        caller.post(path + "/comments", "{\"body\":\"mine\"}").expect(201);
        caller.post("/api/v1/projects/%s/calendar-addresses".formatted(project), "{}")
                .expect(201);
        editor.post(path + "/comments", "{\"body\":\"see\",\"mentions\":[\"%s\"]}".formatted(user))
                .expect(201);
        caller.delete("/api/v1/tasks/" + newTask("c").id(), "If-Match", "*").expect(204);
        assertThat(caller.upload(project, "text/csv", "title,assignee_id,priority\na,%s,9\n".formatted(user))
                        .status())
                .isIn(200, 202);
        jdbc.sql("""
                        insert into cleanup (id, started_by, dry_run, state, requested_at)
                        values (gen_random_uuid(), :user, true, 'COMPLETED', now())
                        """).param("user", user).update();
        viewer.get("/api/v1/changes?cursor=latest").expect(200);
        await().until(() -> TestSchema.columnsWith(user).contains("import_error.raw"));
    }

    private void erase() {
        request(newUser());
        await().atMost(Duration.ofSeconds(20)).until(() -> !confirmations().isEmpty());
    }

    private void request(String event) {
        TestTopics.send(
                TOPIC,
                user,
                "{\"user_id\":\"%s\",\"erasure_id\":\"%s\",\"requested_at\":\"2026-04-01T08:00:00Z\"}"
                        .formatted(user, erasure),
                Map.of("ce_id", event, "ce_type", "user.erasure-requested"));
    }

    private List<ConsumerRecord<String, String>> confirmations() {
        return TestTopics.readAll(TOPIC, user).stream()
                .filter(event -> TestTopics.header(event, "ce_type").equals("user.erasure-confirmed"))
                .toList();
    }
}

package io.groundwork.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.Story;
import io.groundwork.test.TestTokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskRefusalIntegrationTests extends Story {

    @Test
    void aWriteNeedsItsScope() {
        var reader = anonymous.with(TestTokens.user(ownerId).scopes("tasks:read"));
        reader.get("/api/v1/tasks").expect(200);
        reader.post("/api/v1/tasks", taskJson("a")).expectProblem(403, "forbidden");
        anonymous
                .with(TestTokens.user(ownerId).scopes("tasks:write"))
                .get("/api/v1/tasks")
                .expect(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                           | /project_id,/title
            {"project_id":"P","title":" "}               | /title
            {"project_id":"P","title":"a\\u0000b"}       | /title
            {"project_id":"P","title":"a\\ud800b"}       | /title
            {"project_id":"P","title":"a","due_at":"+12026-01-01T00:00:00Z"} | /due_at
            {"project_id":"P","title":"a","priority":5}  | /priority
            {"project_id":"P","title":"a","priority":1.5}| /priority
            {"project_id":"P","title":"a","status":"x"}  | /status
            {"project_id":"P","title":"a","labels":[""]} | /labels/0
            {"project_id":"P","title":"a","due_at":"x"}  | /due_at
            {"project_id":"x","title":"a"}               | /project_id
            {"project_id":"P","title":1}                 | /title
            {"project_id":"P","title":"a","assignee_id":""} | /assignee_id
            """)
    void invalidFieldsArePointedAt(String body, String pointers) {
        Answer refused = editor.post("/api/v1/tasks", body.replace("\"P\"", '"' + project + '"'));
        assertThat(refused.expectProblem(400, "invalid-request").pointers())
                .containsExactlyInAnyOrder(pointers.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\""})
    void aBodyThatIsNoTaskIsRefused(String body) {
        editor.post("/api/v1/tasks", body).expectProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({
        "status=started, /status",
        "priority=9, /priority",
        "project_id=x, /project_id",
        "due_before=yesterday, /due_before",
        "due_after=%2B12026-01-01T00:00:00Z, /due_after",
        "sort=colour, /sort",
        "limit=0, /limit",
        "limit=201, /limit",
        "cursor=bm90aGluZw, /cursor",
        "q=%00, /q"
    })
    void invalidParametersArePointedAt(String query, String pointer) {
        Answer refused = viewer.get("/api/v1/tasks?" + query).expectProblem(400, "invalid-request");
        assertThat(refused.pointers()).first().asString().startsWith(pointer);
    }

    @Test
    void aWriteNeedsTheVersionItIsAbout() {
        Answer task = newTask("a");
        String path = "/api/v1/tasks/" + task.id();
        editor.patch(path, "{\"title\":\"b\"}").expectProblem(428, "precondition-required");
        editor.put(path, taskJson("b")).expect(428);
        editor.delete(path).expect(428);
        editor.patch(path, "{\"title\":\"b\"}", "If-Match", task.etag()).expect(200);
        editor.patch(path, "{\"title\":\"c\"}", "If-Match", task.etag()).expectProblem(412, "precondition-failed");
        editor.put(path, taskJson("c"), "If-Match", task.etag()).expect(412);
        editor.delete(path, "If-Match", task.etag()).expect(412);
    }

    @Test
    void aPatchNeedsItsMediaType() {
        Answer task = newTask("a");
        for (String type : List.of("application/json", "text/plain")) {
            editor.send("PATCH", "/api/v1/tasks/" + task.id(), "{}", type, "If-Match", task.etag())
                    .expectProblem(415, "unsupported-media-type");
        }
    }

    @Test
    void rulesOfTheDomainAreNamed() {
        Answer late = editor.post("/api/v1/tasks", """
                {"project_id":"%s","title":"a","starts_at":"2026-03-02T00:00:00Z","due_at":"2026-03-01T00:00:00Z"}
                """.formatted(project));
        assertThat(late.expectProblem(422, "due-before-start").pointers()).containsExactly("/due_at");

        Answer done = editor.post(
                "/api/v1/tasks", "{\"project_id\":\"%s\",\"title\":\"a\",\"status\":\"done\"}".formatted(project));
        String path = "/api/v1/tasks/" + done.id();
        editor.patch(path, "{\"status\":\"cancelled\"}", "If-Match", done.etag())
                .expectProblem(422, "illegal-status-change");
        editor.patch(path, "{\"project_id\":\"%s\"}".formatted(newProject()), "If-Match", done.etag())
                .expectProblem(422, "task-not-movable");
        assertThat(editor.get(path).body()).isEqualTo(done.body());
    }

    @Test
    void anArchivedProjectIsOnlyRead() {
        Answer task = newTask("a");
        String home = "/api/v1/projects/" + project;
        String etag = owner.patch(
                        home, "{\"archived\":true}", "If-Match", owner.get(home).etag())
                .expect(200)
                .etag();
        editor.post("/api/v1/tasks", taskJson("b")).expectProblem(409, "project-archived");
        editor.delete("/api/v1/tasks/" + task.id(), "If-Match", task.etag()).expect(409);
        editor.get("/api/v1/tasks/" + task.id()).expect(200);
        owner.patch(home, "{\"archived\":false}", "If-Match", etag).expect(200);
        editor.post("/api/v1/tasks", taskJson("b")).expect(201);
    }

    @Test
    void aTaskInAProjectOutOfSightIsRefusedAsIfThereWereNone() {
        Answer refused = stranger.post("/api/v1/tasks", taskJson("a")).expectProblem(404, "not-found");
        Answer missing = stranger.post("/api/v1/tasks", taskJson("a").replace(project, newUser()))
                .expect(404);
        assertThat(refused.text("detail")).isEqualTo(missing.text("detail"));
    }
}

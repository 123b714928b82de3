package io.groundwork.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.Story;
import org.junit.jupiter.api.Test;

class TaskCrudIntegrationTests extends Story {

    @Test
    void aTaskIsPlannedReadChangedAndDeleted() {
        Answer planned =
                editor.post("/api/v1/tasks", """
                        {"project_id":"%s","title":" Lay the bricks ","description":"all of them","priority":3,
                         "labels":["wall","urgent","wall"],"assignee_id":"%s",
                         "starts_at":"2026-03-01T08:00:00+01:00","due_at":"2026-03-02T08:00:00.123456789Z"}
                        """.formatted(project, viewerId)).expect(201);
        String path = "/api/v1/tasks/" + planned.id();
        assertThat(planned.header("Location")).endsWith(path);
        assertThat(planned.text("title")).isEqualTo("Lay the bricks");
        assertThat(planned.text("status")).isEqualTo("todo");
        assertThat(planned.body().path("labels").valueStream().map(label -> label.asString()))
                .containsExactly("wall", "urgent");
        assertThat(planned.text("starts_at")).isEqualTo("2026-03-01T07:00:00Z");

        Answer read = viewer.get(path).expect(200);
        assertThat(read.body()).isEqualTo(planned.body());
        assertThat(read.etag()).isEqualTo(planned.etag());

        Answer done = editor.patch(path, "{\"status\":\"done\"}", "If-Match", read.etag())
                .expect(200);
        assertThat(done.text("completed_at")).isEqualTo(done.text("updated_at"));
        assertThat(done.etag()).isNotEqualTo(read.etag());
        assertThat(viewer.get(path).body()).isEqualTo(done.body());

        editor.delete(path, "If-Match", done.etag()).expect(204);
        editor.get(path).expectProblem(404, "not-found");
        editor.patch(path, "{}", "If-Match", done.etag()).expect(404);
        editor.delete(path, "If-Match", done.etag()).expect(404);
        assertThat(editor.get("/api/v1/tasks?project_id=" + project).items("id"))
                .isEmpty();
    }

    @Test
    void aPatchKeepsWhatIsAbsentAndRemovesWhatIsNull() {
        Answer planned = editor.post("/api/v1/tasks", """
                        {"project_id":"%s","title":"a","description":"b","priority":4,"labels":["x"]}
                        """.formatted(project)).expect(201);
        String path = "/api/v1/tasks/" + planned.id();
        Answer patched = editor.patch(path, """
                        {"description":null,"priority":null,"labels":["y"],"due_at":"2026-03-02T08:00:00Z"}
                        """, "If-Match", planned.etag()).expect(200);
        assertThat(patched.text("title")).isEqualTo("a");
        assertThat(patched.body().path("description").isNull()).isTrue();
        assertThat(patched.body().path("priority").asInt()).isZero();
        assertThat(patched.body().path("labels").path(0).asString()).isEqualTo("y");
        assertThat(patched.text("due_at")).isEqualTo("2026-03-02T08:00:00Z");
    }

    @Test
    void aPatchWithoutADifferenceMakesNoNewVersion() {
        Answer planned = newTask("a");
        Answer patched = editor.patch("/api/v1/tasks/" + planned.id(), "{\"title\":\"a\"}", "If-Match", planned.etag())
                .expect(200);
        assertThat(patched.etag()).isEqualTo(planned.etag());
        assertThat(patched.body()).isEqualTo(planned.body());
    }

    @Test
    void aRequiredFieldCannotBeRemoved() {
        Answer planned = newTask("a");
        Answer refused = editor.patch("/api/v1/tasks/" + planned.id(), "{\"title\":null}", "If-Match", planned.etag());
        assertThat(refused.expectProblem(400, "invalid-request").pointers()).containsExactly("/title");
    }

    @Test
    void aPutSetsWhatIsAbsentToItsDefault() {
        Answer planned = editor.post("/api/v1/tasks", """
                        {"project_id":"%s","title":"a","description":"b","priority":4,"labels":["x"]}
                        """.formatted(project)).expect(201);
        Answer written = editor.put("/api/v1/tasks/" + planned.id(), taskJson("c"), "If-Match", planned.etag())
                .expect(200);
        assertThat(written.text("title")).isEqualTo("c");
        assertThat(written.body().path("description").isNull()).isTrue();
        assertThat(written.body().path("priority").asInt()).isZero();
        assertThat(written.body().path("labels").isEmpty()).isTrue();
    }

    @Test
    void whatWasReadCanBePutBack() {
        Answer planned = newTask("a");
        Answer written = editor.put(
                        "/api/v1/tasks/" + planned.id(), planned.body().toString(), "If-Match", planned.etag())
                .expect(200);
        assertThat(written.body()).isEqualTo(planned.body());
    }

    @Test
    void aReadOfAKnownVersionIsNotModified() {
        Answer planned = newTask("a");
        Answer read = viewer.get("/api/v1/tasks/" + planned.id(), "If-None-Match", planned.etag());
        assertThat(read.expect(304).body().isMissingNode()).isTrue();
    }

    @Test
    void aReplayedPostGivesTheFirstAnswer() {
        String key = newUser();
        Answer first = editor.post("/api/v1/tasks", taskJson("once"), "Idempotency-Key", key)
                .expect(201);
        Answer again = editor.post("/api/v1/tasks", taskJson("once"), "Idempotency-Key", key)
                .expect(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        editor.post("/api/v1/tasks", taskJson("other"), "Idempotency-Key", key).expect(422);
        assertThat(editor.get("/api/v1/tasks?project_id=" + project).items("title"))
                .containsExactly("once");
    }
}

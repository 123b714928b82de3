package io.groundwork.task.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ImportIntegrationTests extends ImportStory {

    @Test
    void aTableBecomesTasks() {
        Answer accepted = csv("""
                title,status,priority,labels,assignee_id,starts_at,due_at,completed_at,description
                Lay the bricks,done,3,wall|urgent,%s,2026-03-01T08:00:00Z,2026-03-02T08:00:00Z,2026-03-01T09:00:00Z,"all, of ""them""
                and more"
                Paint,,,,,,,,
                """.formatted(viewerId)).expect(202);
        assertThat(accepted.header("Location")).endsWith("/api/v1/imports/" + accepted.id());
        assertCounts(ended(accepted), 2, 2, 0);
        List<JsonNode> tasks = tasks();
        JsonNode bricks = tasks.getFirst();
        assertThat(bricks.path("completed_at").asString()).isEqualTo("2026-03-01T09:00:00Z");
        assertThat(bricks.path("description").asString()).isEqualTo("all, of \"them\"\nand more");
        assertThat(bricks.path("labels").valueStream().map(JsonNode::asString)).containsExactly("wall", "urgent");
        assertThat(bricks.path("assignee_id").asString()).isEqualTo(viewerId);
        assertThat(bricks.path("priority").asInt()).isEqualTo(3);
        assertThat(tasks.getLast().path("status").asString()).isEqualTo("todo");
        assertThat(tasks.getLast().path("description").isNull()).isTrue();
    }

    @Test
    void linesOfJsonBecomeTasks() {
        Answer accepted = ndjson("""
                {"title":"a","labels":["x|y"],"status":"in_progress"}

                {"title":"b","priority":4}""").expect(202);
        assertCounts(ended(accepted), 2, 2, 0);
        assertThat(tasks().getFirst().path("labels").path(0).asString()).isEqualTo("x|y");
        assertThat(tasks().getLast().path("priority").asInt()).isEqualTo(4);
    }

    @Test
    void aBadRowStopsNoGoodOne() {
        Answer accepted = csv("""
                title,priority,due_at,starts_at
                good,1,,
                bad priority,9,,
                bad number,high,,
                ,1,,
                "bad time",,tomorrow,
                too early,,2026-01-01T00:00:00Z,2026-01-02T00:00:00Z
                short
                a,b,c,d,e
                "quoted" badly,1,,
                good too,2,,
                """).expect(202);
        Answer ended = ended(accepted);
        assertCounts(ended, 10, 2, 8);
        assertThat(titles()).containsExactly("good", "good too");
        assertThat(reasons(ended))
                .containsExactly(
                        "3: priority must be less than or equal to 4",
                        "4: priority must be a whole number",
                        "5: title must not be blank",
                        "6: due_at must be an RFC 3339 time, such as 2026-01-31T12:00:00Z",
                        "7: due_at must not be before starts_at.",
                        "8: the row has 1 columns, and the header 4",
                        "9: the row has 5 columns, and the header 4",
                        "10: the row is not a row of comma-separated values: a quote is never closed, or not doubled");
        JsonNode first = errors(ended).getFirst();
        assertThat(first.path("raw").asString()).isEqualTo("bad priority,9,,");
        assertThat(first.path("errors").path(0).path("pointer").asString()).isEqualTo("/priority");
    }

    @Test
    void aBadLineOfJsonStopsNoGoodOne() {
        Answer ended = ended(ndjson("""
                {"title":"good"}
                {"title":
                [1]
                {"title":"a","colour":"red"}
                {"title":7}
                {"title":"a","completed_at":"2026-01-01T00:00:00Z"}
                {"title":"nul \\u0000"}
                {"title":"good too"} {}
                {"title":"good too"}
                """).expect(202));
        assertCounts(ended, 9, 2, 7);
        assertThat(reasons(ended))
                .containsExactly(
                        "2: the row is not valid JSON",
                        "3: the row must be a JSON object",
                        "4: colour is no field of a task in a file",
                        "5: title must be a string",
                        "6: completed_at is only for a task whose status is done",
                        "7: title must not contain U+0000 or half a surrogate pair",
                        "8: the row is not valid JSON");
    }

    @Test
    void whatIsNotTextOrTooLongIsRejectedByItself() {
        String giant = "x".repeat(300_000);
        Answer ended = ended(editor.upload(project, "text/csv", "title\ngood\n" + giant + "\n\0\ngood too\n")
                .expect(202));
        assertCounts(ended, 4, 2, 2);
        assertThat(reasons(ended))
                .containsExactly(
                        "3: the row is longer than 262144 bytes",
                        "4: title must not contain U+0000 or half a surrogate pair");
        assertThat(errors(ended).getFirst().path("raw").asString()).hasSize(1000);
    }

    @Test
    void errorsArePaged() {
        Answer ended = ended(csv("title,priority\na,9\nb,9\nc,9\n").expect(202));
        Answer page = editor.get("/api/v1/imports/%s/errors?limit=2&count=true".formatted(ended.id()));
        assertThat(page.items("line")).containsExactly("2", "3");
        assertThat(page.text("total")).isEqualTo("3");
        assertThat(editor.get("/api/v1/imports/%s/errors?limit=2&cursor=%s"
                                .formatted(ended.id(), page.text("next_cursor")))
                        .items("line"))
                .containsExactly("4");
    }

    @Test
    void aFileWithoutAUsableHeaderIsRefused() {
        csv("").expectProblem(400, "invalid-request");
        csv("\n\n").expectProblem(400, "invalid-request");
        assertThat(csv("titel,priority,priority\na,1,1\n")
                        .expectProblem(400, "invalid-request")
                        .pointers())
                .containsExactly("/titel", "/priority", "/title");
        assertThat(csv("title;priority\n").expectProblem(400, "invalid-request").pointers())
                .contains("/title;priority");
        editor.upload(project, "text/csv;charset=iso-8859-1", "title\n").expectProblem(415, "unsupported-media-type");
        editor.upload(project, "application/json", "{}").expectProblem(415, "unsupported-media-type");
        assertThat(editor.get("/api/v1/imports?project_id=" + project).items("id"))
                .isEmpty();
    }

    @Test
    void aFileWithoutRowsIsDoneAtOnce() {
        assertCounts(ended(csv("\uFEFF\"title\",\"priority\"\r\n").expect(202)), 0, 0, 0);
        assertCounts(ended(ndjson("\n").expect(202)), 0, 0, 0);
    }

    @Test
    void theSameFileIsImportedOnce() {
        String file = "title\nonce\n";
        Answer first = ended(csv(file).expect(202));
        Answer again = csv(file).expect(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).endsWith(first.id());
        csv("title\nonce\nmore\n").expect(202);
        assertThat(editor.get("/api/v1/imports?project_id=" + project).items("id"))
                .hasSize(2);
        project = newProject();
        assertThat(csv(file).expect(202).id()).isNotEqualTo(first.id());
    }

    @Test
    void aCallerMayWaitForTheEnd() {
        Answer done = csv("title\na\n", "Prefer", "respond-async, wait=10").expect(200);
        assertThat(done.header("Preference-Applied")).isEqualTo("wait=10");
        assertCounts(done, 1, 1, 0);
    }

    @Test
    void progressHasATagAndAListShowsIt() {
        Answer ended = ended(csv("title\na\n").expect(202));
        Answer read = editor.get("/api/v1/imports/" + ended.id());
        editor.get("/api/v1/imports/" + ended.id(), "If-None-Match", read.etag())
                .expect(304);
        assertThat(owner.get("/api/v1/imports?state=completed&project_id=" + project)
                        .items("id"))
                .containsExactly(ended.id());
        assertThat(viewer.get("/api/v1/imports?project_id=" + project).items("id"))
                .isEmpty();
    }

    @Test
    void nothingIsImportedIntoAnArchivedProject() {
        owner.patch("/api/v1/projects/" + project, "{\"archived\":true}", "If-Match", "*")
                .expect(200);
        csv("title\na\n").expectProblem(409, "project-archived");
    }

    @Test
    void whoSendsALargeFileStillReadsWhyItIsRefused() {
        String large = "x".repeat(20_000_000);
        assertThat(csv("titel\n" + large).expectProblem(400, "invalid-request").pointers())
                .contains("/titel");
        viewer.upload(project, "text/csv", large).expectProblem(403, "role-too-low");
    }
}

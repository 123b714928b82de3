package io.groundwork.task.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.StatementLog;
import io.groundwork.task.Story;
import io.groundwork.test.Racing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CommentIntegrationTests extends Story {

    private String task;
    private String comments;

    @BeforeEach
    void plan() {
        task = newTask("Dig").id();
        comments = "/api/v1/tasks/%s/comments".formatted(task);
    }

    @Test
    void isWrittenAndRead() {
        Answer written = write("Use the big spade.\nNot the small one.");
        assertThat(written.header("Location")).isEqualTo(comments + "/" + written.id());
        Answer read = viewer.get(comments + "/" + written.id()).expect(200);
        assertThat(read.body()).isEqualTo(written.body());
        assertThat(read.etag()).isEqualTo(written.etag());
        assertThat(read.text("author_id")).isEqualTo(editorId);
        viewer.get(comments + "/" + written.id(), "If-None-Match", read.etag()).expect(304);
    }

    @Test
    void isListedOldestFirstPageByPage() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            written.add(write("c" + i).id());
        }
        Answer page = viewer.get(comments + "?limit=3").expect(200);
        List<String> seen = new ArrayList<>(page.items("id"));
        seen.addAll(viewer.get(comments + "?limit=3&cursor=" + page.text("next_cursor"))
                .expect(200)
                .items("id"));
        assertThat(seen).isEqualTo(written);
    }

    @Test
    void isEditedByItsAuthorOnly() {
        Answer written = write("Dig here");
        String path = comments + "/" + written.id();
        owner.patch(path, "{\"body\":\"no\"}", "If-Match", "*").expectProblem(403, "not-the-author");
        editor.patch(path, "{\"body\":\"no\"}").expect(428);
        Answer edited = editor.patch(path, "{\"body\":\"Dig there\"}", "If-Match", written.etag())
                .expect(200);
        assertThat(edited.text("body")).isEqualTo("Dig there");
        editor.patch(path, "{\"body\":\"no\"}", "If-Match", written.etag()).expect(412);
        assertThat(editor.patch(path, "{\"body\":\"Dig there\"}", "If-Match", edited.etag())
                        .etag())
                .isEqualTo(edited.etag());
    }

    @Test
    void ofManyEditsWithOneTagOneWins() {
        Answer written = write("start");
        String path = comments + "/" + written.id();
        assertThat(Racing.at(
                        10, i -> editor.patch(path, "{\"body\":\"e%d\"}".formatted(i), "If-Match", written.etag())))
                .extracting(Answer::status)
                .containsOnlyOnce(200)
                .isSubsetOf(200, 412);
    }

    @Test
    void isDeletedByItsAuthorOrAnOwner() {
        String byEditor = comments + "/" + write("a").id();
        String byOwner = comments + "/"
                + owner.post(comments, "{\"body\":\"b\"}").expect(201).id();
        editor.delete(byOwner, "If-Match", "*").expectProblem(403, "not-the-author");
        editor.delete(byEditor, "If-Match", "\"7\"").expect(412);
        editor.delete(byEditor, "If-Match", "\"0\"").expect(204);
        editor.get(byEditor).expect(404);
        owner.delete(comments + "/" + write("c").id(), "If-Match", "*").expect(204);
        owner.delete(byOwner, "If-Match", "*").expect(204);
        assertThat(viewer.get(comments).items("id")).isEmpty();
    }

    @Test
    void refusesWhatIsNoComment() {
        assertThat(editor.post(comments, "{\"body\":\" \"}").expect(400).pointers())
                .containsExactly("/body");
        assertThat(editor.post(comments, "{\"body\":\"%s\"}".formatted("x".repeat(20_001)))
                        .expect(400)
                        .pointers())
                .containsExactly("/body");
        editor.post(comments, "{\"body\":\"%s\"}".formatted("x".repeat(20_000))).expect(201);
        editor.get(comments + "/" + newUser()).expect(404);
        viewer.post(comments, "{\"body\":\"a\"}").expectProblem(403, "role-too-low");
        owner.patch("/api/v1/projects/" + project, "{\"archived\":true}", "If-Match", "*")
                .expect(200);
        editor.post(comments, "{\"body\":\"a\"}").expectProblem(409, "project-archived");
    }

    @Test
    void mentionsMembersOnly() {
        String outsider = newUser();
        Answer refused =
                editor.post(comments, "{\"body\":\"a\",\"mentions\":[\"%s\",\"%s\"]}".formatted(viewerId, outsider));
        assertThat(refused.expectProblem(422, "mention-not-a-member").pointers())
                .containsExactly("/mentions/1");
        Answer written = editor.post(comments, "{\"body\":\"a\",\"mentions\":[\"%1$s\",\"%1$s\"]}".formatted(viewerId))
                .expect(201);
        assertThat(written.body().path("mentions").size()).isOne();
        owner.delete("/api/v1/projects/%s/members/%s".formatted(project, viewerId))
                .expect(204);
        editor.patch(comments + "/" + written.id(), "{\"body\":\"b\"}", "If-Match", "*")
                .expect(200);
    }

    @Test
    void aRepeatedPostWithAKeyWritesOnce() {
        String key = newUser();
        List<Answer> answers = Racing.at(10, _ -> editor.post(comments, "{\"body\":\"once\"}", "Idempotency-Key", key));
        assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409).contains(201);
        assertThat(viewer.get(comments).items("id")).hasSize(1);
    }

    @Test
    void changesNoVersionOfTheTaskButIsInTheFeed() {
        String cursor = viewer.get("/api/v1/changes?cursor=latest").text("next_cursor");
        String etag = viewer.get("/api/v1/tasks/" + task).etag();
        Answer written = write("a");
        String path = comments + "/" + written.id();
        editor.patch(path, "{\"body\":\"b\"}", "If-Match", "*").expect(200);
        editor.delete(path, "If-Match", "*").expect(204);
        assertThat(viewer.get("/api/v1/tasks/" + task).etag()).isEqualTo(etag);
        Answer page = viewer.get("/api/v1/changes?cursor=" + cursor).expect(200);
        assertThat(page.items("type")).containsOnly("comment");
        assertThat(page.items("id")).containsOnly(task + ":" + written.id());
        assertThat(page.items("change")).containsExactly("created", "updated", "deleted");
    }

    @Test
    void takesAConstantNumberOfStatements(@Autowired StatementLog log) {
        write("first");
        assertThat(log.during(() -> write("second"))).hasSizeLessThanOrEqualTo(6);
        assertThat(log.during(() -> viewer.get(comments).expect(200))).hasSize(2);
    }

    private Answer write(String body) {
        return editor.post(comments, "{\"body\":\"%s\"}".formatted(body.replace("\n", "\\n")))
                .expect(201);
    }
}

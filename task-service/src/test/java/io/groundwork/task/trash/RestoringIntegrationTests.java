package io.groundwork.task.trash;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestoringIntegrationTests extends TrashStory {

    private Answer wall;
    private Answer row;
    private Answer brick;

    private void buildWall() {
        wall = newTask("Wall");
        row = newPart("Row", wall);
        brick = newPart("Brick", row);
    }

    @Test
    void deletingATaskTakesItsPartsHoweverDeep() {
        buildWall();
        Answer other = newTask("Roof");
        delete(wall);
        for (Answer gone : List.of(wall, row, brick)) {
            editor.get(path(gone)).expect(404);
        }
        assertThat(editor.get("/api/v1/tasks?project_id=" + project).items("id"))
                .containsExactly(other.id());
    }

    @Test
    void restoringBringsThemBackAsTheyWere() {
        buildWall();
        delete(wall);
        Answer restored = restore(wall).expect(200);
        assertThat(restored.etag()).isEqualTo(editor.get(path(wall)).etag()).isEqualTo("\"2\"");
        Answer part = editor.get(path(brick)).expect(200);
        assertThat(part.text("parent_id")).isEqualTo(row.id());
        assertThat(part.body().path("labels")).isEqualTo(brick.body().path("labels"));
        assertThat(part.body().path("version").asLong()).isEqualTo(2);
        assertThat(editor.get(path(brick) + "/history").items("change"))
                .containsExactly("restored", "deleted", "created");
    }

    @Test
    void deleteAndRestoreBringBackLabelsDependenciesAndComments() {
        buildWall();
        Answer plan = newTask("Plan");
        editor.put(path(brick) + "/dependencies/" + plan.id(), "").expect(201);
        editor.put(path(brick) + "/dependencies/" + row.id(), "").expect(201);
        editor.post(path(brick) + "/comments", "{\"body\":\"red\",\"mentions\":[\"%s\"]}".formatted(viewerId))
                .expect(201);
        var labels = editor.get(path(brick)).body().path("labels");
        var dependencies = editor.get(path(brick) + "/dependencies").body();
        var comments = editor.get(path(brick) + "/comments").body();
        assertThat(labels).hasSize(2);
        assertThat(dependencies.path("items")).hasSize(2);
        assertThat(comments.path("items")).hasSize(1);

        delete(wall);
        restore(wall).expect(200);
        deleteProject();
        restoreProject().expect(200);

        assertThat(editor.get(path(brick)).body().path("labels")).isEqualTo(labels);
        assertThat(editor.get(path(brick) + "/dependencies").body()).isEqualTo(dependencies);
        assertThat(editor.get(path(brick) + "/comments").body()).isEqualTo(comments);
    }

    @Test
    void whatComesBackClosesNoCircle() {
        Answer first = newTask("first");
        Answer second = newTask("second");
        Answer third = newTask("third");
        editor.put(path(first) + "/dependencies/" + second.id(), "").expect(201);
        editor.put(path(second) + "/dependencies/" + third.id(), "").expect(201);
        delete(second);
        editor.put(path(third) + "/dependencies/" + first.id(), "").expectProblem(409, "dependency-cycle");
        restore(second).expect(200);
    }

    @Test
    void whatHadBeenDeletedOnItsOwnStaysDeleted() {
        buildWall();
        delete(brick);
        delete(wall);
        restore(wall).expect(200);
        editor.get(path(row)).expect(200);
        editor.get(path(brick)).expect(404);
        restore(brick).expect(200);
        assertThat(editor.get(path(brick)).expect(200).text("parent_id")).isEqualTo(row.id());
    }

    @Test
    void aPartComesBackWithItsWholeOnly() {
        buildWall();
        delete(row);
        restore(brick).expectProblem(409, "parent-in-trash");
        delete(wall);
        restore(row).expectProblem(409, "parent-in-trash");
        restore(wall).expect(200);
        restore(row).expect(200);
        editor.get(path(brick)).expect(200);
    }

    @Test
    void aProjectComesBackWithWhatWentWithIt() {
        buildWall();
        delete(row);
        deleteProject();
        restore(wall).expect(409);
        Answer restored = restoreProject().expect(200);
        assertThat(restored.etag()).isEqualTo(owner.get(home()).expect(200).etag());
        editor.get(path(wall)).expect(200);
        editor.get(path(row)).expect(404);
        viewer.get(home() + "/members").expect(200);
    }

    @Test
    void aTaskDoesNotComeBackIntoAProjectThatIsInTheTrashOrArchived() {
        buildWall();
        delete(wall);
        deleteProject();
        restore(wall).expectProblem(409, "project-in-trash");
        restoreProject().expect(200);
        owner.patch(home(), "{\"archived\":true}", "If-Match", "*").expect(200);
        restore(wall).expectProblem(409, "project-archived");
        owner.patch(home(), "{\"archived\":false}", "If-Match", "*").expect(200);
        restore(wall).expect(200);
    }

    @Test
    void anArchivedProjectComesBackArchived() {
        owner.patch(home(), "{\"archived\":true}", "If-Match", "*").expect(200);
        deleteProject();
        assertThat(restoreProject().expect(200).body().path("archived").asBoolean())
                .isTrue();
    }

    @Test
    void whatIsNotInTheTrashIsNotFoundThere() {
        buildWall();
        restore(wall).expect(404);
        restoreProject().expect(404);
        delete(wall);
        restore(wall).expect(200);
        restore(wall).expect(404);
        editor.post("/api/v1/tasks/%s/restore".formatted(newUser()), "").expect(404);
    }

    @Test
    void aRepeatedRestoreWithAKeyGetsTheFirstAnswer() {
        buildWall();
        delete(wall);
        String key = newUser();
        Answer first =
                editor.post(path(wall) + "/restore", "", "Idempotency-Key", key).expect(200);
        Answer again =
                editor.post(path(wall) + "/restore", "", "Idempotency-Key", key).expect(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void whoLeftMeanwhileGetsNoTaskBack() {
        Answer task = editor.post(
                "/api/v1/tasks",
                "{\"project_id\":\"%s\",\"title\":\"a\",\"assignee_id\":\"%s\"}".formatted(project, viewerId));
        delete(task);
        owner.delete(home() + "/members/" + viewerId).expect(204);
        assertThat(restore(task).expect(200).body().path("assignee_id").isNull())
                .isTrue();
    }

    @Test
    void aClientThatFollowsTheFeedSeesItVanishAndAppear() {
        buildWall();
        String cursor = viewer.get("/api/v1/changes?cursor=latest").text("next_cursor");
        delete(row);
        restore(row).expect(200);
        Answer page = viewer.get("/api/v1/changes?cursor=" + cursor).expect(200);
        assertThat(page.items("change")).containsExactly("deleted", "deleted", "created", "created");
        assertThat(page.items("id")).containsOnly(row.id(), brick.id());
    }
}

package io.groundwork.task.trash;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.StatementLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class TrashIntegrationTests extends TrashStory {

    @Autowired
    JdbcClient jdbc;

    @Test
    void listsWhatWasDeletedAndNotWhatWentAlong() {
        Answer wall = newTask("Wall");
        newPart("Row", wall);
        newPart("Brick", newPart("Row", wall));
        delete(wall);
        JsonNode item =
                editor.get("/api/v1/trash").expect(200).body().path("items").get(0);
        assertThat(editor.get("/api/v1/trash").items("id")).containsExactly(wall.id());
        assertThat(item.path("type").asString()).isEqualTo("task");
        assertThat(item.path("project_id").asString()).isEqualTo(project);
        assertThat(item.path("title").asString()).isEqualTo("Wall");
        assertThat(item.path("deleted_by").asString()).isEqualTo(editorId);
        assertThat(item.path("went_along").asInt()).isEqualTo(3);
        assertThat(Duration.between(time(item, "deleted_at"), time(item, "purge_at")))
                .isEqualTo(Duration.ofDays(30));
    }

    @Test
    void showsEachMemberWhatTheyMayRestore() {
        Answer task = newTask("Wall");
        delete(task);
        for (var caller : List.of(owner, editor)) {
            assertThat(caller.get("/api/v1/trash").items("id")).containsExactly(task.id());
        }
        deleteProject();
        JsonNode item = owner.get("/api/v1/trash").body().path("items").get(0);
        assertThat(owner.get("/api/v1/trash").items("id")).containsExactly(project);
        assertThat(item.path("type").asString()).isEqualTo("project");
        assertThat(item.path("title").asString()).isEqualTo("House");
        assertThat(item.path("went_along").asInt()).isZero();
        for (var caller : List.of(editor, viewer, stranger)) {
            assertThat(caller.get("/api/v1/trash").expect(200).items("id")).isEmpty();
        }
        assertThat(admin.get("/api/v1/trash?project_id=" + project).items("id")).containsExactly(project);
    }

    @Test
    void isReadPageByPageNewestFirst() {
        List<String> deleted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Answer task = newTask("t" + i);
            delete(task);
            deleted.addFirst(task.id());
        }
        List<String> seen = new ArrayList<>();
        Answer page = editor.get("/api/v1/trash?limit=2&type=task").expect(200);
        seen.addAll(page.items("id"));
        while (!page.body().path("next_cursor").isNull()) {
            page = editor.get("/api/v1/trash?limit=2&type=task&cursor=" + page.text("next_cursor"))
                    .expect(200);
            seen.addAll(page.items("id"));
        }
        assertThat(seen).isEqualTo(deleted);
        assertThat(editor.get("/api/v1/trash?type=project").items("id")).isEmpty();
        assertThat(editor.get("/api/v1/trash?type=rubbish").expect(400).pointers())
                .containsExactly("/type");
    }

    @Test
    void anOwnerDeletesForGood() {
        Answer wall = newTask("Wall");
        Answer row = newPart("Row", wall);
        Answer brick = newPart("Brick", row);
        delete(brick);
        delete(wall);
        editor.delete("/api/v1/trash/" + wall.id()).expectProblem(403, "role-too-low");
        owner.delete("/api/v1/trash/" + wall.id()).expect(204);
        owner.delete("/api/v1/trash/" + wall.id()).expect(404);
        restore(wall).expect(404);
        assertThat(rows("task", "id", wall.id()) + rows("task_history", "task_id", row.id()))
                .isZero();
        assertThat(restore(brick).expect(200).body().path("parent_id").isNull()).isTrue();
    }

    @Test
    void aProjectGoesForGoodWithAllThatIsInIt() {
        Answer wall = newTask("Wall");
        delete(newPart("Row", wall));
        deleteProject();
        String cursor = viewer.get("/api/v1/changes?cursor=latest").text("next_cursor");
        owner.delete("/api/v1/trash/" + project).expect(204);
        restoreProject().expect(404);
        for (String table : List.of("task", "project_member", "deletion")) {
            assertThat(rows(table, "project_id", project)).as(table).isZero();
        }
        Answer page = viewer.get("/api/v1/changes?cursor=" + cursor).expect(200);
        assertThat(page.items("id")).containsExactly(project);
        assertThat(page.items("change")).containsExactly("deleted");
    }

    @Test
    void takesAsManyStatementsForManyPartsAsForOne(@Autowired StatementLog log) {
        Answer one = newTask("one");
        newPart("part", one);
        Answer many = newTask("many");
        for (int i = 0; i < 12; i++) {
            newPart("part", newPart("part", many));
        }
        // From here on the caller's membership is in the cache.
        editor.get("/api/v1/tasks/" + one.id()).expect(200);
        int few = log.during(() -> delete(one)).size();
        assertThat(log.during(() -> delete(many))).hasSize(few).hasSizeLessThanOrEqualTo(12);
        int fewBack = log.during(() -> restore(one).expect(200)).size();
        assertThat(log.during(() -> restore(many).expect(200))).hasSize(fewBack).hasSizeLessThanOrEqualTo(12);
        assertThat(log.during(() -> editor.get("/api/v1/trash").expect(200))).hasSize(1);
    }

    private long rows(String table, String column, String id) {
        return jdbc.sql("select count(*) from %s where %s = :id::uuid".formatted(table, column))
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private static Instant time(JsonNode item, String field) {
        return Instant.parse(item.path(field).asString());
    }
}

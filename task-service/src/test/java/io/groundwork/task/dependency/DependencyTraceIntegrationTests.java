package io.groundwork.task.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.Story;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What dependencies leave in the history of tasks and in the change feed. */
class DependencyTraceIntegrationTests extends Story {

    private String roof;
    private String walls;

    @BeforeEach
    void plan() {
        roof = newTask("Roof").id();
        walls = newTask("Walls").id();
    }

    @Test
    void theHistoryOfTheTaskThatDependsTellsOfIt() {
        editor.put(path(), "").expect(201);
        owner.delete(path()).expect(204);
        var versions = viewer.get("/api/v1/tasks/%s/history?sort=version".formatted(roof))
                .body()
                .path("items");
        assertThat(versions)
                .extracting(version -> version.path("actor_id").asString())
                .containsExactly(editorId, editorId, ownerId);
        assertThat(versions.path(1).path("fields").path(0).path("field").asString())
                .isEqualTo("dependencies");
        assertThat(versions.path(1).path("fields").path(0).path("to").asString())
                .isEqualTo(walls);
        assertThat(versions.path(2).path("fields").path(0).path("from").asString())
                .isEqualTo(walls);
        assertThat(viewer.get("/api/v1/tasks/%s/history".formatted(walls)).items("change"))
                .containsExactly("created");
    }

    @Test
    void theFeedTellsOfTheDependency() {
        String cursor = latest();
        editor.put(path(), "").expect(201);
        editor.put(path(), "").expect(200);
        editor.delete(path()).expect(204);
        assertThat(dependenciesSince(cursor)).containsExactly("created " + id(), "deleted " + id());
    }

    @Test
    void theFeedTakesDependenciesAwayWithTheirTasks() {
        editor.put(path(), "").expect(201);
        String cursor = latest();
        editor.delete("/api/v1/tasks/" + walls, "If-Match", "*").expect(204);
        editor.delete("/api/v1/tasks/" + roof, "If-Match", "*").expect(204);
        assertThat(dependenciesSince(cursor)).containsExactly("deleted " + id());
    }

    @Test
    void aTaskBringsItsDependenciesBackFromTheTrash() {
        editor.put(path(), "").expect(201);
        editor.delete("/api/v1/tasks/" + walls, "If-Match", "*").expect(204);
        String cursor = latest();
        editor.post("/api/v1/tasks/%s/restore".formatted(walls), "").expect(200);
        viewer.get(path()).expect(200);
        assertThat(dependenciesSince(cursor)).containsExactly("created " + id());
    }

    @Test
    void tasksThatWereDeletedTogetherBringTheirDependenciesBackTogether() {
        editor.put(path(), "").expect(201);
        String cursor = latest();
        owner.delete("/api/v1/projects/" + project, "If-Match", "*").expect(204);
        owner.post("/api/v1/projects/%s/restore".formatted(project), "").expect(200);
        assertThat(dependenciesSince(cursor)).containsExactly("deleted " + id(), "created " + id());
        viewer.get(path()).expect(200);
    }

    @Test
    void aTaskThatIsDeletedForGoodTakesItsDependenciesAlong() {
        editor.put(path(), "").expect(201);
        owner.delete("/api/v1/tasks/" + walls, "If-Match", "*").expect(204);
        owner.delete("/api/v1/trash/" + walls).expect(204);
        editor.delete(path()).expect(404);
    }

    private List<String> dependenciesSince(String cursor) {
        Answer page = viewer.get("/api/v1/changes?cursor=" + cursor).expect(200);
        return page.body()
                .path("items")
                .valueStream()
                .filter(change -> change.path("type").asString().equals("dependency"))
                .map(change -> change.path("change").asString() + " "
                        + change.path("id").asString())
                .toList();
    }

    private String latest() {
        return viewer.get("/api/v1/changes?cursor=latest").expect(200).text("next_cursor");
    }

    private String id() {
        return roof + ":" + walls;
    }

    private String path() {
        return "/api/v1/tasks/%s/dependencies/%s".formatted(roof, walls);
    }
}

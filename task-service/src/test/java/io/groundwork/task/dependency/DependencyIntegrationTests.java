package io.groundwork.task.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.StatementLog;
import io.groundwork.task.Story;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class DependencyIntegrationTests extends Story {

    @Autowired
    private StatementLog statements;

    @Test
    void aTaskDependsOnAnother() {
        String roof = newTask("Roof").id();
        String walls = newTask("Walls").id();
        Answer added = editor.put(path(roof, walls), "").expect(201);
        assertThat(added.header("Location")).endsWith(path(roof, walls));
        assertThat(added.text("task_id")).isEqualTo(roof);
        assertThat(added.text("depends_on_id")).isEqualTo(walls);
        assertThat(added.text("created_by")).isEqualTo(editorId);
        assertThat(viewer.get(path(roof, walls)).expect(200).body()).isEqualTo(added.body());
        viewer.get(path(roof, walls), "If-None-Match", added.etag()).expect(304);
        viewer.get(path(walls, roof)).expectProblem(404, "not-found");
    }

    @Test
    void addingItAgainChangesNothing() {
        String roof = newTask("Roof").id();
        String walls = newTask("Walls").id();
        Answer added = editor.put(path(roof, walls), "").expect(201);
        assertThat(owner.put(path(roof, walls), "").expect(200).body()).isEqualTo(added.body());
        assertThat(versionOf(roof)).isEqualTo(1);
    }

    @Test
    void bothSidesAreListed() {
        String walls = newTask("Walls").id();
        String roof = newTask("Roof").id();
        String paint = newTask("Paint").id();
        depend(walls, newTask("Ground").id());
        depend(roof, walls);
        depend(paint, walls);
        Answer all = viewer.get(list(walls)).expect(200);
        assertThat(titles(all)).containsExactly("Ground", "Roof", "Paint");
        assertThat(all.items("relation")).containsExactly("depends_on", "required_by", "required_by");
        assertThat(titles(viewer.get(list(walls) + "?relation=required_by&sort=title")))
                .containsExactly("Paint", "Roof");
        assertThat(titles(viewer.get(list(walls) + "?relation=depends_on"))).containsExactly("Ground");
        viewer.get(list(walls) + "?relation=hates").expectProblem(400, "invalid-request");
    }

    @Test
    void aLongListComesInPages() {
        String walls = newTask("Walls").id();
        List<String> waiting = IntStream.range(0, 7)
                .mapToObj(i -> newTask("t" + i).id())
                .peek(task -> depend(task, walls))
                .toList();
        Answer first = viewer.get(list(walls) + "?limit=4&count=true").expect(200);
        Answer second = viewer.get(list(walls) + "?limit=4&cursor=" + first.text("next_cursor"))
                .expect(200);
        assertThat(first.body().path("total").asInt()).isEqualTo(7);
        assertThat(ids(first)).isEqualTo(waiting.subList(0, 4));
        assertThat(ids(second)).isEqualTo(waiting.subList(4, 7));
        assertThat(second.body().path("next_cursor").isNull()).isTrue();
    }

    @Test
    void aDependencyCanBeRemovedOnce() {
        String roof = newTask("Roof").id();
        String walls = newTask("Walls").id();
        depend(roof, walls);
        editor.delete(path(roof, walls)).expect(204);
        assertThat(viewer.get(list(roof)).items("relation")).isEmpty();
        editor.delete(path(roof, walls)).expectProblem(404, "not-found");
    }

    @Test
    void aCircleIsRefusedAndNamed() {
        String a = newTask("a").id();
        String b = newTask("b").id();
        String c = newTask("c").id();
        depend(a, b);
        depend(b, c);
        Answer refused = editor.put(path(c, a), "").expectProblem(409, "dependency-cycle");
        assertThat(cycle(refused)).containsExactly(c, a, b);
        assertThat(cycle(editor.put(path(a, a), "").expectProblem(409, "dependency-cycle")))
                .containsExactly(a);
        assertThat(viewer.get(list(c)).items("relation")).containsExactly("required_by");
    }

    @Test
    void tasksOfTwoProjectsDoNotDependOnEachOther() {
        String here = newTask("here").id();
        project = newProject();
        String there = newTask("there").id();
        editor.put(path(here, there), "").expectProblem(422, "dependency-across-projects");
    }

    @Test
    void whatIsOutOfSightIsAsIfItWereNotThere() {
        String here = newTask("here").id();
        String away = stranger.post("/api/v1/projects", "{\"name\":\"Away\"}").id();
        String there = stranger.post("/api/v1/tasks", taskJson("there").replace(project, away))
                .id();
        Answer hidden = editor.put(path(here, there), "").expectProblem(404, "not-found");
        Answer missing = editor.put(path(here, newUser()), "").expectProblem(404, "not-found");
        assertThat(hidden.text("detail")).isEqualTo(missing.text("detail"));
    }

    @Test
    void theTasksOfAnArchivedProjectKeepTheirDependencies() {
        String roof = newTask("Roof").id();
        String walls = newTask("Walls").id();
        depend(roof, walls);
        owner.patch("/api/v1/projects/" + project, "{\"archived\":true}", "If-Match", "*")
                .expect(200);
        editor.delete(path(roof, walls)).expectProblem(409, "project-archived");
        editor.put(path(walls, roof), "").expectProblem(409, "project-archived");
        viewer.get(path(roof, walls)).expect(200);
    }

    @Test
    void aDeletedTaskTakesItsDependenciesOutOfSight() {
        String roof = newTask("Roof").id();
        String walls = newTask("Walls").id();
        depend(roof, walls);
        editor.delete("/api/v1/tasks/" + walls, "If-Match", "*").expect(204);
        assertThat(viewer.get(list(roof)).items("relation")).isEmpty();
        viewer.get(path(roof, walls)).expect(404);
    }

    @Test
    void aCircleThroughTheTrashIsRefusedTooForItCouldComeBack() {
        String a = newTask("a").id();
        String b = newTask("b").id();
        String c = newTask("c").id();
        depend(a, b);
        depend(b, c);
        editor.delete("/api/v1/tasks/" + b, "If-Match", "*").expect(204);
        Answer refused = editor.put(path(c, a), "").expectProblem(409, "dependency-cycle");
        assertThat(cycle(refused)).containsExactly(c, a, b);
        assertThat(refused.text("detail")).contains("trash");
        editor.delete(path(a, b)).expect(204);
        editor.put(path(c, a), "").expect(201);
    }

    @Test
    void theStatementsStayTheSameAsTheGraphGrows() {
        String first = newTask("first").id();
        String last = newTask("last").id();
        depend(last, first);
        int adding = statements.during(() -> depend(newTask("a").id(), last)).size();
        int listing =
                statements.during(() -> viewer.get(list(last)).expect(200)).size();
        for (int i = 0; i < 10; i++) {
            depend(newTask("t" + i).id(), last);
        }
        assertThat(statements.during(() -> depend(newTask("b").id(), last))).hasSize(adding);
        assertThat(statements.during(() -> viewer.get(list(last)).expect(200))).hasSize(listing);
    }

    private void depend(String task, String dependsOn) {
        editor.put(path(task, dependsOn), "").expect(201);
    }

    private long versionOf(String task) {
        return viewer.get("/api/v1/tasks/" + task).body().path("version").asLong();
    }

    private static String list(String task) {
        return "/api/v1/tasks/%s/dependencies".formatted(task);
    }

    private static String path(String task, String dependsOn) {
        return list(task) + "/" + dependsOn;
    }

    private static List<String> cycle(Answer refused) {
        return refused.body()
                .path("cycle")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> titles(Answer list) {
        return fields(list, "title");
    }

    private static List<String> ids(Answer list) {
        return fields(list, "id");
    }

    private static List<String> fields(Answer list, String field) {
        return list.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("task").path(field).asString())
                .toList();
    }
}

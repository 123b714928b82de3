package io.groundwork.task.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.StatementLog;
import io.groundwork.task.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ExecutionOrderIntegrationTests extends Story {

    @Autowired
    private StatementLog statements;

    @Test
    void tasksComeAfterWhatTheyDependOn() {
        String paint = newTask("Paint").id();
        String roof = newTask("Roof").id();
        String walls = newTask("Walls").id();
        String garden = newTask("Garden").id();
        depend(paint, roof);
        depend(paint, walls);
        depend(roof, walls);
        Answer order = order("");
        assertThat(levels(order)).containsExactly(List.of(walls, garden), List.of(roof), List.of(paint));
        assertThat(order.text("project_id")).isEqualTo(project);
        assertThat(order.body().path("total").asInt()).isEqualTo(4);
    }

    @Test
    void withinALevelTheMostUrgentComesFirst() {
        String older = newTask("older").id();
        String newer = newTask("newer").id();
        String important = planned("\"priority\":4");
        String late = planned("\"due_at\":\"2026-03-02T00:00:00Z\"");
        String soon = planned("\"due_at\":\"2026-03-01T00:00:00Z\"");
        assertThat(levels(order(""))).containsExactly(List.of(soon, late, important, older, newer));
    }

    @Test
    void whatIsClosedHoldsNobodyUp() {
        String walls = newTask("Walls").id();
        String roof = newTask("Roof").id();
        String paint = newTask("Paint").id();
        depend(paint, roof);
        depend(roof, walls);
        editor.patch("/api/v1/tasks/" + roof, "{\"status\":\"done\"}", "If-Match", "*")
                .expect(200);
        assertThat(levels(order(""))).containsExactly(List.of(walls, paint));
        assertThat(levels(order("?closed=true"))).containsExactly(List.of(walls), List.of(roof), List.of(paint));
    }

    @Test
    void whatIsInTheTrashHasNoPlace() {
        String walls = newTask("Walls").id();
        String roof = newTask("Roof").id();
        depend(roof, walls);
        editor.delete("/api/v1/tasks/" + walls, "If-Match", "*").expect(204);
        assertThat(levels(order("?closed=true"))).containsExactly(List.of(roof));
    }

    @Test
    void theCriticalPathTakesLongest() {
        String quick = newTask("quick").id();
        String slow = planned("\"starts_at\":\"2026-03-01T00:00:00Z\",\"due_at\":\"2026-03-03T00:00:00Z\"");
        String last = planned("\"starts_at\":\"2026-03-03T00:00:00Z\",\"due_at\":\"2026-03-03T01:00:00Z\"");
        depend(last, quick);
        depend(last, slow);
        JsonNode path = order("").body().path("critical_path");
        assertThat(texts(path.path("task_ids"))).containsExactly(slow, last);
        assertThat(path.path("duration_seconds").asLong()).isEqualTo(49 * 3600);
    }

    @Test
    void whoHasTheOrderAlreadyIsToldThatItIsTheSame() {
        String walls = newTask("Walls").id();
        String roof = newTask("Roof").id();
        String path = "/api/v1/projects/%s/execution-order".formatted(project);
        String tag = order("").etag();
        viewer.get(path, "If-None-Match", tag).expect(304);
        depend(roof, walls);
        viewer.get(path, "If-None-Match", tag).expect(200);
    }

    @Test
    void anEmptyProjectHasAnEmptyOrder() {
        Answer order = order("");
        assertThat(levels(order)).isEmpty();
        assertThat(texts(order.body().path("critical_path").path("task_ids"))).isEmpty();
    }

    @Test
    void theStatementsStayTheSameAsTheProjectGrows() {
        newTask("only");
        int few = statements.during(() -> order("")).size();
        String last = newTask("last").id();
        for (int i = 0; i < 10; i++) {
            depend(last, newTask("t" + i).id());
        }
        assertThat(statements.during(() -> order(""))).hasSize(few);
    }

    private Answer order(String query) {
        return viewer.get("/api/v1/projects/%s/execution-order".formatted(project) + query)
                .expect(200);
    }

    private String planned(String fields) {
        return editor.post("/api/v1/tasks", "{\"project_id\":\"%s\",\"title\":\"t\",%s}".formatted(project, fields))
                .expect(201)
                .id();
    }

    private void depend(String task, String dependsOn) {
        editor.put("/api/v1/tasks/%s/dependencies/%s".formatted(task, dependsOn), "")
                .expect(201);
    }

    private static List<List<String>> levels(Answer order) {
        return order.body()
                .path("levels")
                .valueStream()
                .map(ExecutionOrderIntegrationTests::texts)
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}

package io.groundwork.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A list costs the same number of statements however many rows it has: each list that the OpenAPI document has is here. */
class ListStatementsIntegrationTests extends Story {

    /** How each list gets one more row. */
    private static final Map<String, Growth> GROWTH = Map.of(
            "/api/v1/projects", (story, _) -> story.newProject(),
            "/api/v1/projects/{id}/members", (story, _) -> story.admit(story.project, newUser(), "viewer"),
            "/api/v1/tasks", (story, _) -> story.newTask("one more"),
            "/api/v1/tasks/{id}/history",
                    (story, task) -> story.editor
                            .patch("/api/v1/tasks/" + task, "{\"title\":\"%s\"}".formatted(newUser()), "If-Match", "*")
                            .expect(200),
            "/api/v1/changes", (story, _) -> story.newTask("one more"),
            "/api/v1/trash",
                    (story, _) -> story.editor
                            .delete("/api/v1/tasks/" + story.newTask("gone").id(), "If-Match", "*")
                            .expect(204),
            "/api/v1/dead-letters", (_, _) -> {});

    @Autowired
    private StatementLog statements;

    @ParameterizedTest
    @MethodSource("lists")
    void theNumberOfStatementsStaysAsRowsGrow(String list) {
        String task = newTask("first").id();
        String path = list.replace("/projects/{id}", "/projects/" + project).replace("/tasks/{id}", "/tasks/" + task);
        Growth growth = GROWTH.get(list);
        growth.oneMore(this, task);
        Api reader = list.contains("dead-letters") ? admin : viewer;
        List<String> few = statements.during(() -> reader.get(path).expect(200));
        IntStream.range(0, 20).forEach(_ -> growth.oneMore(this, task));
        List<String> many = statements.during(() -> reader.get(path).expect(200));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void everyListIsTested() {
        JsonNode paths = anonymous.get("/v3/api-docs").expect(200).body().path("paths");
        assertThat(paths.propertyStream()
                        .filter(path -> isList(path.getValue().path("get")))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(GROWTH.keySet());
    }

    private static boolean isList(JsonNode get) {
        return get.path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asString().equals("limit"));
    }

    static Stream<String> lists() {
        return GROWTH.keySet().stream();
    }

    private interface Growth {

        void oneMore(ListStatementsIntegrationTests story, String task);
    }
}

package io.groundwork.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.platform.id.Ids;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A list costs the same number of statements however many rows it has: each list that the OpenAPI document has is here. */
class ListStatementsIntegrationTests extends Story {

    /** Each list, and how to get one that has so many rows or more: the path to it. */
    private static final Map<String, BiFunction<ListStatementsIntegrationTests, Integer, String>> LISTS = Map.ofEntries(
            Map.entry("/api/v1/projects", ListStatementsIntegrationTests::projects),
            Map.entry("/api/v1/projects/{id}/calendar-addresses", ListStatementsIntegrationTests::calendarAddresses),
            Map.entry("/api/v1/projects/{id}/members", ListStatementsIntegrationTests::members),
            Map.entry("/api/v1/tasks", ListStatementsIntegrationTests::tasks),
            Map.entry("/api/v1/tasks/{id}/history", ListStatementsIntegrationTests::history),
            Map.entry("/api/v1/tasks/{id}/dependencies", ListStatementsIntegrationTests::dependencies),
            Map.entry("/api/v1/tasks/{id}/comments", ListStatementsIntegrationTests::comments),
            Map.entry("/api/v1/cleanups", (_, _) -> "/api/v1/cleanups"),
            Map.entry("/api/v1/changes", ListStatementsIntegrationTests::changes),
            Map.entry("/api/v1/trash", ListStatementsIntegrationTests::trash),
            Map.entry("/api/v1/imports", ListStatementsIntegrationTests::imports),
            Map.entry("/api/v1/imports/{id}/errors", ListStatementsIntegrationTests::importErrors),
            Map.entry("/api/v1/dead-letters", (_, _) -> "/api/v1/dead-letters"));

    @Autowired
    private StatementLog statements;

    @ParameterizedTest
    @MethodSource("lists")
    void theNumberOfStatementsStaysAsRowsGrow(String list) {
        List<String> few = statementsOf(LISTS.get(list).apply(this, 2));
        List<String> many = statementsOf(LISTS.get(list).apply(this, 20));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void everyListIsTested() {
        JsonNode paths = anonymous.get("/v3/api-docs").expect(200).body().path("paths");
        assertThat(paths.propertyStream()
                        .filter(path -> isList(path.getValue().path("get")))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(LISTS.keySet());
    }

    static Stream<String> lists() {
        return LISTS.keySet().stream();
    }

    private List<String> statementsOf(String path) {
        Api reader = path.contains("dead-letters") || path.contains("cleanups") ? admin : editor;
        return statements.during(() -> reader.get(path).expect(200));
    }

    private static boolean isList(JsonNode get) {
        return get.path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asString().equals("limit"));
    }

    private String projects(int rows) {
        IntStream.range(0, rows).forEach(_ -> newProject());
        return "/api/v1/projects";
    }

    private String members(int rows) {
        IntStream.range(0, rows).forEach(_ -> admit(project, newUser(), "viewer"));
        return "/api/v1/projects/" + project + "/members";
    }

    private String calendarAddresses(int rows) {
        String list = "/api/v1/projects/" + project + "/calendar-addresses";
        IntStream.range(0, rows).forEach(_ -> editor.post(list, "").expect(201));
        return list;
    }

    private String tasks(int rows) {
        IntStream.range(0, rows).forEach(_ -> newTask("a"));
        return "/api/v1/tasks";
    }

    private String changes(int rows) {
        tasks(rows);
        return "/api/v1/changes";
    }

    private String trash(int rows) {
        IntStream.range(0, rows)
                .forEach(_ -> editor.delete("/api/v1/tasks/" + newTask("a").id(), "If-Match", "*")
                        .expect(204));
        return "/api/v1/trash";
    }

    private String history(int rows) {
        String task = "/api/v1/tasks/" + newTask("a").id();
        IntStream.range(0, rows)
                .forEach(n -> editor.patch(task, "{\"title\":\"b%d\"}".formatted(n), "If-Match", "*")
                        .expect(200));
        return task + "/history";
    }

    private String dependencies(int rows) {
        String list = "/api/v1/tasks/" + newTask("a").id() + "/dependencies";
        IntStream.range(0, rows)
                .forEach(_ -> editor.put(list + "/" + newTask("b").id(), "{}", "If-Match", "*")
                        .expect(201));
        return list;
    }

    private String comments(int rows) {
        String list = "/api/v1/tasks/" + newTask("a").id() + "/comments";
        IntStream.range(0, rows)
                .forEach(_ -> editor.post(list, "{\"body\":\"b\"}").expect(201));
        return list;
    }

    private String imports(int rows) {
        IntStream.range(0, rows).forEach(_ -> importing(Ids.next().toString()));
        return "/api/v1/imports";
    }

    /** Rows without a title. */
    private String importErrors(int rows) {
        String wrong = IntStream.range(0, rows).mapToObj(_ -> "," + Ids.next()).collect(Collectors.joining("\n"));
        return "/api/v1/imports/" + importing(wrong).id() + "/errors";
    }

    private Answer importing(String rows) {
        return editor.upload(project, "text/csv", "title,description\n" + rows, "Prefer", "wait=10")
                .expect(200);
    }
}

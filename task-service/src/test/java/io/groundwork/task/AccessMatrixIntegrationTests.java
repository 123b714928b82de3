package io.groundwork.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Who may do what: each operation that the OpenAPI document lists has a row here. */
class AccessMatrixIntegrationTests extends Story {

    private static final String TASK = "{\"project_id\":\"{project}\",\"title\":\"a\"}";

    // operation, body, and the answer for: anonymous, stranger, viewer, editor, owner, admin
    static final List<Row> ROWS = List.of(
            row("GET", "/api/v1/projects", "", 401, 200, 200, 200, 200, 200),
            row("POST", "/api/v1/projects", "{\"name\":\"a\"}", 401, 201, 201, 201, 201, 201),
            row("GET", "/api/v1/projects/{id}", "", 401, 404, 200, 200, 200, 200),
            row("PATCH", "/api/v1/projects/{id}", "{\"name\":\"b\"}", 401, 404, 403, 403, 200, 200),
            row("DELETE", "/api/v1/projects/{id}", "", 401, 404, 403, 403, 204, 204),
            row("GET", "/api/v1/projects/{id}/members", "", 401, 404, 200, 200, 200, 200),
            row("GET", "/api/v1/projects/{id}/members/{user_id}", "", 401, 404, 200, 200, 200, 200),
            row(
                    "PUT",
                    "/api/v1/projects/{id}/members/{user_id}",
                    "{\"role\":\"editor\"}",
                    401,
                    404,
                    403,
                    403,
                    200,
                    200),
            row("DELETE", "/api/v1/projects/{id}/members/{user_id}", "", 401, 404, 403, 403, 204, 204),
            row("GET", "/api/v1/tasks", "", 401, 200, 200, 200, 200, 200),
            row("POST", "/api/v1/tasks", TASK, 401, 404, 403, 201, 201, 201),
            row("GET", "/api/v1/tasks/{id}", "", 401, 404, 200, 200, 200, 200),
            row("PUT", "/api/v1/tasks/{id}", TASK, 401, 404, 403, 200, 200, 200),
            row("PATCH", "/api/v1/tasks/{id}", "{\"title\":\"b\"}", 401, 404, 403, 200, 200, 200),
            row("DELETE", "/api/v1/tasks/{id}", "", 401, 404, 403, 204, 204, 204),
            row("GET", "/api/v1/dead-letters", "", 401, 403, 403, 403, 403, 200));

    /** Changes the broker, and is the platform's to test. */
    private static final Set<String> ELSEWHERE = Set.of("POST /api/v1/dead-letters/redrive");

    @ParameterizedTest(name = "{0}")
    @FieldSource("ROWS")
    void eachCallerGetsWhatTheTableSays(Row row) {
        List<Integer> answers = Stream.of(anonymous, stranger, viewer, editor, owner, admin)
                .map(caller -> attempt(row, caller))
                .toList();
        assertThat(answers).as(row.operation()).isEqualTo(row.answers());
    }

    @Test
    void everyOperationHasARow() {
        assertThat(documented())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ROWS.stream().map(Row::operation), ELSEWHERE.stream())
                                .toList());
    }

    private List<String> documented() {
        return anonymous
                .get("/v3/api-docs")
                .expect(200)
                .body()
                .path("paths")
                .propertyStream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
    }

    /** Each attempt has a project and a task of its own, for some succeed in deleting them. */
    private int attempt(Row row, Api caller) {
        project = newProject();
        String path = row.path()
                .replace("/projects/{id}", "/projects/" + project)
                .replace("/tasks/{id}", "/tasks/" + newTask("a").id())
                .replace("{user_id}", caller.equals(viewer) ? editorId : viewerId);
        String body = row.body().isEmpty() ? null : row.body().replace("{project}", project);
        String type = row.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
        return caller.send(row.method(), path, body, type, "If-Match", "*").status();
    }

    private static Row row(String method, String path, String body, Integer... answers) {
        return new Row(method, path, body, Arrays.asList(answers));
    }

    record Row(String method, String path, String body, List<Integer> answers) {

        String operation() {
            return method + " " + path;
        }

        @Override
        public String toString() {
            return operation();
        }
    }
}

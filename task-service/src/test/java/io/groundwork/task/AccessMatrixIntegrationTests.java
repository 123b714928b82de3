package io.groundwork.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what: each operation that the OpenAPI document lists has a row here. */
class AccessMatrixIntegrationTests extends Story {

    //                                                anonymous stranger viewer editor owner admin
    private static final String TABLE = """
            GET    /api/v1/projects                         401 200 200 200 200 200
            POST   /api/v1/projects                         401 201 201 201 201 201
            GET    /api/v1/projects/{id}                    401 404 200 200 200 200
            PATCH  /api/v1/projects/{id}                    401 404 403 403 200 200
            DELETE /api/v1/projects/{id}                    401 404 403 403 204 204
            POST   /api/v1/projects/{id}/restore            401 404 403 403 200 200
            GET    /api/v1/projects/{id}/execution-order    401 404 200 200 200 200
            GET    /api/v1/projects/{id}/calendar.ics       404 404 200 200 200 200
            POST   /api/v1/projects/{id}/calendar-addresses 401 404 201 201 201 403
            GET    /api/v1/projects/{id}/calendar-addresses 401 404 200 200 200 200
            DELETE /api/v1/projects/{id}/calendar-addresses/{address_id} 401 404 404 404 404 404
            PUT    /api/v1/projects/{id}/owner              401 404 403 403 200 200
            GET    /api/v1/projects/{id}/members            401 404 200 200 200 200
            GET    /api/v1/projects/{id}/members/{user_id}  401 404 200 200 200 200
            PUT    /api/v1/projects/{id}/members/{user_id}  401 404 403 403 200 200
            DELETE /api/v1/projects/{id}/members/{user_id}  401 404 403 403 204 204
            GET    /api/v1/projects/{id}/export             401 404 200 200 200 200
            GET    /api/v1/tasks                            401 200 200 200 200 200
            POST   /api/v1/tasks                            401 404 403 201 201 201
            POST   /api/v1/tasks/bulk                       401 404 403 200 200 200
            GET    /api/v1/tasks/{id}                       401 404 200 200 200 200
            PUT    /api/v1/tasks/{id}                       401 404 403 200 200 200
            PATCH  /api/v1/tasks/{id}                       401 404 403 200 200 200
            DELETE /api/v1/tasks/{id}                       401 404 403 204 204 204
            POST   /api/v1/tasks/{id}/restore               401 404 403 200 200 200
            GET    /api/v1/trash                            401 200 200 200 200 200
            DELETE /api/v1/trash/{id}                       401 404 403 403 204 204
            GET    /api/v1/tasks/{id}/history               401 404 200 200 200 200
            GET    /api/v1/tasks/{id}/dependencies          401 404 200 200 200 200
            GET    /api/v1/tasks/{id}/dependencies/{depends_on_id} 401 404 200 200 200 200
            PUT    /api/v1/tasks/{id}/dependencies/{depends_on_id} 401 404 403 200 200 200
            DELETE /api/v1/tasks/{id}/dependencies/{depends_on_id} 401 404 403 204 204 204
            GET    /api/v1/imports                          401 200 200 200 200 200
            POST   /api/v1/imports                          401 404 403 202 202 202
            GET    /api/v1/imports/{id}                     401 404 404 200 200 200
            GET    /api/v1/imports/{id}/errors              401 404 404 200 200 200
            POST   /api/v1/tasks/{id}/comments              401 404 403 201 201 201
            GET    /api/v1/tasks/{id}/comments              401 404 200 200 200 200
            GET    /api/v1/tasks/{id}/comments/{comment_id}     401 404 200 200 200 200
            PATCH  /api/v1/tasks/{id}/comments/{comment_id}     401 404 403 200 403 403
            DELETE /api/v1/tasks/{id}/comments/{comment_id}     401 404 403 204 204 204
            GET    /api/v1/changes                          401 200 200 200 200 200
            GET    /api/v1/cleanups                         401 403 403 403 403 200
            POST   /api/v1/cleanups                         401 403 403 403 403 202
            GET    /api/v1/cleanups/{id}                    401 403 403 403 403 404
            GET    /api/v1/dead-letters                     401 403 403 403 403 200
            GET    /api/v1/dead-letters/{id}                401 403 403 403 403 404
            POST   /api/v1/dead-letters/redrive             401 403 403 403 403 200
            """;

    private static final String TASK = "{\"project_id\":\"{project}\",\"title\":\"b\"}";

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /api/v1/projects", "{\"name\":\"a\"}"),
            Map.entry("PATCH /api/v1/projects/{id}", "{\"name\":\"b\"}"),
            Map.entry("PUT /api/v1/projects/{id}/owner", "{\"user_id\":\"{editor}\"}"),
            Map.entry("PUT /api/v1/projects/{id}/members/{user_id}", "{\"role\":\"editor\"}"),
            Map.entry("POST /api/v1/tasks", TASK),
            Map.entry("PUT /api/v1/tasks/{id}", TASK),
            Map.entry("PATCH /api/v1/tasks/{id}", "{\"title\":\"b\"}"),
            Map.entry("POST /api/v1/tasks/bulk", "{\"operations\":[{\"op\":\"create\",\"task\":%s}]}".formatted(TASK)),
            Map.entry("POST /api/v1/imports", "title\nb\n"),
            Map.entry("POST /api/v1/tasks/{id}/comments", "{\"body\":\"a\"}"),
            Map.entry("PATCH /api/v1/tasks/{id}/comments/{comment_id}", "{\"body\":\"b\"}"),
            Map.entry("POST /api/v1/cleanups", "{\"dry_run\":true}"),
            Map.entry("POST /api/v1/dead-letters/redrive", "{\"dry_run\":true}"));

    private static final Map<String, String> JSON_TYPES = Map.of("PATCH", "application/merge-patch+json");
    private static final Map<String, String> TYPES = Map.of("POST /api/v1/imports", "text/csv");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void eachCallerGetsWhatTheTableSays(Row row) {
        List<Integer> answers = Stream.of(anonymous, stranger, viewer, editor, owner, admin)
                .map(caller -> attempt(row, caller))
                .toList();
        assertThat(answers).isEqualTo(row.answers());
    }

    @Test
    void everyOperationHasARow() {
        assertThat(documented())
                .containsExactlyInAnyOrderElementsOf(rows().map(Row::operation).toList());
    }

    private List<String> documented() {
        var paths = anonymous.get("/v3/api-docs").expect(200).body().path("paths");
        return paths.propertyStream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
    }

    /** Each attempt has a project and a task of its own, for some succeed in deleting them. */
    private int attempt(Row row, Api caller) {
        project = newProject();
        String task = newTask("a").id();
        String path = importing(row.path())
                .replace("/projects/{id}", "/projects/" + project)
                .replace("/tasks/{id}", "/tasks/" + task)
                .replace("{depends_on_id}", dependedOn(task))
                .replace("{user_id}", caller.equals(viewer) ? editorId : viewerId)
                .replace("/trash/{id}", "/trash/" + project)
                .replace("{address_id}", newUser())
                .replace("{id}", newUser());
        intoTrash(path);
        path = commented(path);
        String body = BODIES.get(row.operation());
        String type = TYPES.getOrDefault(row.operation(), JSON_TYPES.getOrDefault(row.method(), "application/json"));
        return caller.send(
                        row.method(),
                        path,
                        body == null ? null : body.replace("{project}", project).replace("{editor}", editorId),
                        type,
                        "If-Match",
                        "*")
                .status();
    }

    /** What is restored, or deleted for good, was deleted before. */
    private void intoTrash(String path) {
        if (path.endsWith("/restore")) {
            owner.delete(path.replace("/restore", ""), "If-Match", "*").expect(204);
        }
        if (path.startsWith("/api/v1/trash/")) {
            owner.delete("/api/v1/projects/" + project, "If-Match", "*").expect(204);
        }
    }

    private String importing(String path) {
        if (path.startsWith("/api/v1/imports/{id}")) {
            return path.replace(
                    "{id}", editor.upload(project, "text/csv", "title\na\n").id());
        }
        return path.equals("/api/v1/imports") ? path + "?project_id=" + project : path;
    }

    private String dependedOn(String task) {
        String other = newTask("b").id();
        editor.put("/api/v1/tasks/%s/dependencies/%s".formatted(task, other), "")
                .expect(201);
        return other;
    }

    private String commented(String path) {
        int end = path.indexOf("/{comment_id}");
        return end < 0
                ? path
                : path.replace(
                        "{comment_id}",
                        editor.post(path.substring(0, end), "{\"body\":\"a\"}").id());
    }

    static Stream<Row> rows() {
        return TABLE.lines().map(Scanner::new).map(Row::read);
    }

    record Row(String method, String path, List<Integer> answers) {

        static Row read(Scanner line) {
            return new Row(
                    line.next(),
                    line.next(),
                    line.tokens().map(Integer::valueOf).toList());
        }

        String operation() {
            return method + " " + path;
        }

        @Override
        public String toString() {
            return operation();
        }
    }
}

package io.groundwork.task.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.task.Answer;
import io.groundwork.task.Story;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ExportIntegrationTests extends Story {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/x-ndjson"})
    void whatIsExportedIsImportedBackEqual(String mediaType) {
        fill();
        String exported = viewer.download("/api/v1/projects/" + project + "/export", "Accept", mediaType);
        String copy = newProject();
        Answer imported =
                editor.upload(copy, mediaType, exported, "Prefer", "wait=20").expect(200);
        assertThat(imported.body().path("rejected").asInt()
                        + imported.body().path("incomplete").asInt())
                .isZero();
        assertThat(imported.body().path("imported").asInt()).isEqualTo(12);
        String again = viewer.download("/api/v1/projects/" + copy + "/export", "Accept", mediaType);
        assertThat(withoutIds(again)).isEqualTo(withoutIds(exported));
    }

    @Test
    void theFormatIsChosenByParameterOrAccept() {
        String path = "/api/v1/projects/" + project + "/export";
        Answer csv = viewer.get(path).expect(200);
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition")).startsWith("attachment;").contains("House.csv");
        assertThat(viewer.get(path + "?format=ndjson", "Accept", "text/html")
                        .expect(200)
                        .header("Content-Type"))
                .startsWith("application/x-ndjson");
        assertThat(viewer.get(path, "Accept", "text/csv;q=0.5, application/x-ndjson")
                        .header("Content-Type"))
                .startsWith("application/x-ndjson");
        viewer.get(path, "Accept", "image/png").expectProblem(406, "not-acceptable");
        viewer.get(path + "?format=pdf").expectProblem(400, "invalid-request");
    }

    @Test
    void aFormulaDoesNotRunInASpreadsheet() {
        editor.post("/api/v1/tasks", taskJson("=HYPERLINK(1)")).expect(201);
        assertThat(viewer.download("/api/v1/projects/" + project + "/export")).contains(",'=HYPERLINK(1),");
    }

    @Test
    void anExportThatBreaksOffDoesNotLookWhole() throws IOException {
        jdbc.sql("""
                        insert into task (id, project_id, title, description, status, priority, labels, version, created_at,
                            updated_at)
                        select gen_random_uuid(), :project, 't', repeat('x', 20000), 'TODO', 0, '{}', 0, now(), now()
                        from generate_series(1, 3000)
                        """).param("project", UUID.fromString(project)).update();
        HttpResponse<InputStream> response = viewer.open("/api/v1/projects/" + project + "/export");
        try (InputStream file = response.body()) {
            assertThat(file.readNBytes(1000)).hasSize(1000);
            assertThat(killExport()).isTrue();
            assertThatThrownBy(file::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    private boolean killExport() {
        return jdbc.sql("""
                        select coalesce(bool_or(pg_terminate_backend(pid)), false) from pg_stat_activity
                        where query like '%order by t.created_at, t.id%' and state = 'idle in transaction'
                          and pid <> pg_backend_pid()
                        """).query(Boolean.class).single();
    }

    /** Wholes and parts in either order, and every kind of value that a file could spoil. */
    private void fill() {
        List<String> texts = List.of(
                "plain",
                "a,b;c",
                "say \\\"hi\\\"",
                "two\\nlines\\r\\nthree",
                "=1+1",
                "'-x",
                "ünïcødé 🎉",
                "|\\\\|",
                "\\u00a0x");
        List<String> ids = new ArrayList<>();
        for (String text : texts) {
            ids.add(post("""
                    {"project_id":"%s","title":"%s","description":"%s","labels":["%s","b|c"],"priority":%d}
                    """.formatted(project, text, text, text, ids.size() % 5))
                    .id());
        }
        post("""
                {"project_id":"%s","title":"done","status":"done","parent_id":"%s","description":"",
                 "assignee_id":"%s","starts_at":"2026-03-01T08:00:00Z","due_at":"2026-03-02T08:00:00.123456Z"}
                """.formatted(project, ids.getFirst(), viewerId));
        post("""
                {"project_id":"%s","title":"each month","due_at":"2026-03-02T08:00:00Z","recurrence":"RRULE:FREQ=MONTHLY"}
                """.formatted(project));
        String last = post("{\"project_id\":\"%s\",\"title\":\"last\"}".formatted(project))
                .id();
        editor.put("/api/v1/tasks/%s/dependencies/%s".formatted(ids.getFirst(), last), "")
                .expect(201);
        editor.put("/api/v1/tasks/%s/dependencies/%s".formatted(last, ids.get(2)), "")
                .expect(201);
        editor.put("/api/v1/tasks/%s/dependencies/%s".formatted(last, ids.get(3)), "")
                .expect(201);
        editor.patch("/api/v1/tasks/" + ids.get(1), "{\"parent_id\":\"%s\"}".formatted(last), "If-Match", "*")
                .expect(200);
    }

    private Answer post(String json) {
        return editor.post("/api/v1/tasks", json).expect(201);
    }

    /** The file with each id replaced by the place it first stands at. */
    private static String withoutIds(String file) {
        Map<String, String> names = new HashMap<>();
        return Pattern.compile(ID)
                .matcher(file)
                .replaceAll(id -> names.computeIfAbsent(id.group(), _ -> "id" + names.size()));
    }
}

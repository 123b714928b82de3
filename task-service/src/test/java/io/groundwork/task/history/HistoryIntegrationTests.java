package io.groundwork.task.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.StatementLog;
import io.groundwork.task.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class HistoryIntegrationTests extends Story {

    @Autowired
    private StatementLog statements;

    @Test
    void tellsWhoChangedWhatFromWhatToWhat() {
        Answer task = newTask("Dig");
        String path = "/api/v1/tasks/" + task.id();
        Answer patched = owner.patch(path, "{\"title\":\"Dig deeper\",\"labels\":[\"a\"]}", "If-Match", task.etag())
                .expect(200);
        editor.patch(path, "{\"status\":\"done\"}", "If-Match", patched.etag()).expect(200);
        JsonNode versions =
                viewer.get(path + "/history?sort=version").expect(200).body().path("items");
        assertThat(versions)
                .extracting(version -> version.path("change").asString())
                .containsExactly("created", "updated", "completed");
        assertThat(versions)
                .extracting(version -> version.path("actor_id").asString())
                .containsExactly(editorId, ownerId, editorId);
        assertThat(versions.path(1).path("fields").toString()).isEqualTo("""
                [{"to":"Dig deeper","from":"Dig","field":"title"},{"to":["a"],"from":[],"field":"labels"}]""");
        JsonNode completion = versions.path(2).path("fields");
        assertThat(completion)
                .extracting(field -> field.path("field").asString())
                .containsExactly("status", "completed_at");
        assertThat(completion.path(1).path("to").asString()).endsWith("Z");
        assertThat(completion.path(1).path("from").isNull()).isTrue();
    }

    @Test
    void aWriteWithoutADifferenceLeavesNoTrace() {
        Answer task = newTask("Dig");
        String path = "/api/v1/tasks/" + task.id();
        editor.patch(path, "{\"title\":\"Dig\"}", "If-Match", task.etag()).expect(200);
        assertThat(viewer.get(path + "/history").items("version")).hasSize(1);
    }

    @Test
    void readsWithTheSameStatementsHoweverLongItGets() {
        Answer task = newTask("Dig");
        String path = "/api/v1/tasks/" + task.id();
        int few = statements
                .during(() -> viewer.get(path + "/history").expect(200))
                .size();
        for (int i = 0; i < 10; i++) {
            editor.patch(path, "{\"title\":\"Dig %d\"}".formatted(i), "If-Match", "*")
                    .expect(200);
        }
        assertThat(statements.during(() -> viewer.get(path + "/history").expect(200)))
                .hasSize(few);
    }
}

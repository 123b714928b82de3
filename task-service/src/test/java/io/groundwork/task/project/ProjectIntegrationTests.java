package io.groundwork.task.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.StatementLog;
import io.groundwork.task.Story;
import io.groundwork.test.Racing;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProjectIntegrationTests extends Story {

    @Autowired
    private StatementLog statements;

    @Test
    void aProjectIsFoundedReadChangedAndDeleted() {
        Answer founded = owner.post("/api/v1/projects", "{\"name\":\"Barn\",\"description\":\"red\"}")
                .expect(201);
        String path = "/api/v1/projects/" + founded.id();
        assertThat(founded.header("Location")).endsWith(path);
        assertThat(founded.text("owner")).isEqualTo(ownerId);
        assertThat(founded.text("role")).isEqualTo("owner");
        Answer read = owner.get(path).expect(200);
        assertThat(read.body()).isEqualTo(founded.body());
        assertThat(read.etag()).isEqualTo(founded.etag());
        owner.get(path, "If-None-Match", read.etag()).expect(304);

        owner.patch(path, "{\"name\":\"Shed\"}").expect(428);
        Answer renamed = owner.patch(path, "{\"name\":\"Shed\",\"description\":null}", "If-Match", read.etag())
                .expect(200);
        assertThat(renamed.text("name")).isEqualTo("Shed");
        assertThat(renamed.body().path("description").isNull()).isTrue();
        assertThat(owner.get(path).body()).isEqualTo(renamed.body());

        owner.delete(path, "If-Match", read.etag()).expect(412);
        owner.delete(path, "If-Match", renamed.etag()).expect(204);
        owner.get(path).expect(404);
        assertThat(owner.get("/api/v1/projects").items("id")).doesNotContain(founded.id());
    }

    @Test
    void eachCallerSeesTheirOwnRole() {
        assertThat(editor.get("/api/v1/projects/" + project).text("role")).isEqualTo("editor");
        assertThat(viewer.get("/api/v1/projects").items("role")).containsExactly("viewer");
        assertThat(admin.get("/api/v1/projects/" + project).body().path("role").isNull())
                .isTrue();
    }

    @Test
    void aListHasOnesOwnProjectsOnly() {
        String second = newProject();
        assertThat(viewer.get("/api/v1/projects").items("id")).containsExactly(second, project);
        assertThat(viewer.get("/api/v1/projects?sort=created_at&limit=1").items("id"))
                .containsExactly(project);
        assertThat(viewer.get("/api/v1/projects?role=owner").items("id")).isEmpty();
        assertThat(viewer.get("/api/v1/projects?archived=true").items("id")).isEmpty();
        assertThat(stranger.get("/api/v1/projects").items("id")).isEmpty();
    }

    @Test
    void theNumberOfStatementsStaysAsRowsGrow() {
        List<String> few = statements.during(() -> owner.get("/api/v1/projects").expect(200));
        IntStream.range(0, 5).forEach(_ -> newProject());
        assertThat(statements.during(() -> owner.get("/api/v1/projects").expect(200)))
                .hasSameSizeAs(few)
                .hasSize(1);
    }

    @Test
    void invalidFieldsArePointedAt() {
        assertThat(owner.post("/api/v1/projects", "{\"name\":\"\"}").expect(400).pointers())
                .containsExactly("/name");
        assertThat(owner.post("/api/v1/projects", "{\"name\":\"a\",\"archived\":\"yes\"}")
                        .expect(400)
                        .pointers())
                .containsExactly("/archived");
    }

    @Test
    void aReplayedPostFoundsOneProject() {
        String key = newUser();
        Answer first = stranger.post("/api/v1/projects", "{\"name\":\"Once\"}", "Idempotency-Key", key)
                .expect(201);
        Answer again = stranger.post("/api/v1/projects", "{\"name\":\"Once\"}", "Idempotency-Key", key)
                .expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(stranger.get("/api/v1/projects").items("id")).hasSize(1);
    }

    @Test
    void ofManyWritersWithOneTagOneWins() {
        String path = "/api/v1/projects/" + project;
        String etag = owner.get(path).etag();
        List<Answer> answers =
                Racing.at(20, writer -> owner.patch(path, "{\"name\":\"w%d\"}".formatted(writer), "If-Match", etag));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(19);
    }
}

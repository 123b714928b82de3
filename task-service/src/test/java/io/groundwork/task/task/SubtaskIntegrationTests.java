package io.groundwork.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.Story;
import io.groundwork.test.Racing;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubtaskIntegrationTests extends Story {

    @Test
    void aPartNamesItsWhole() {
        String whole = newTask("House").id();
        String part = newPart("Roof", whole).id();
        assertThat(viewer.get("/api/v1/tasks/" + part).text("parent_id")).isEqualTo(whole);
        assertThat(viewer.get("/api/v1/tasks?parent_id=" + whole).items("id")).containsExactly(part);
    }

    @Test
    void aPartCanBeTakenOut() {
        Answer part = newPart("Roof", newTask("House").id());
        Answer freed = editor.patch("/api/v1/tasks/" + part.id(), "{\"parent_id\":null}", "If-Match", part.etag());
        assertThat(freed.expect(200).body().path("parent_id").isNull()).isTrue();
    }

    @Test
    void theWholeIsInTheSameProject() {
        String elsewhere = newTask("Elsewhere").id();
        project = newProject();
        editor.post("/api/v1/tasks", partJson("Roof", elsewhere)).expectProblem(422, "no-such-parent");
        editor.post("/api/v1/tasks", partJson("Roof", newUser())).expectProblem(422, "no-such-parent");
    }

    @Test
    void nothingIsAPartOfItselfHoweverFarDown() {
        String house = newTask("House").id();
        String roof = newPart("Roof", house).id();
        String tile = newPart("Tile", roof).id();
        for (String part : List.of(house, roof, tile)) {
            editor.patch("/api/v1/tasks/" + house, "{\"parent_id\":\"%s\"}".formatted(part), "If-Match", "*")
                    .expectProblem(422, "part-of-itself");
        }
    }

    @Test
    void twoThatBecomePartsOfEachOtherAtOnceDoNot() {
        for (int round = 0; round < 5; round++) {
            String one = newTask("one").id();
            String other = newTask("other").id();
            List<Answer> answers = Racing.at(
                    2,
                    i -> editor.patch(
                            "/api/v1/tasks/" + (i == 0 ? one : other),
                            "{\"parent_id\":\"%s\"}".formatted(i == 0 ? other : one),
                            "If-Match",
                            "*"));
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);
        }
    }

    private Answer newPart(String title, String whole) {
        return editor.post("/api/v1/tasks", partJson(title, whole)).expect(201);
    }

    private String partJson(String title, String whole) {
        return "{\"project_id\":\"%s\",\"title\":\"%s\",\"parent_id\":\"%s\"}".formatted(project, title, whole);
    }
}

package io.groundwork.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.TwoReplicas;
import io.groundwork.test.Racing;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuccessorOnReplicasIntegrationTests extends TwoReplicas {

    @Test
    void twoReplicasThatCompleteOneTaskMakeOneSuccessor() {
        for (int round = 0; round < 10; round++) {
            project = newProject();
            String task = editor.post("/api/v1/tasks", """
                            {"project_id":"%s","title":"Clean","due_at":"2026-01-31T09:00:00Z","recurrence":"FREQ=DAILY"}
                            """.formatted(project))
                    .expect(201)
                    .id();
            List<Answer> answers = Racing.at(
                    8,
                    racer -> at(racer % 2 == 0 ? here : there, editorId)
                            .patch("/api/v1/tasks/" + task, "{\"status\":\"done\"}", "If-Match", "*"));
            assertThat(answers).extracting(Answer::status).contains(200).isSubsetOf(200, 412);
            assertThat(viewer.get("/api/v1/tasks?project_id=%s&status=todo".formatted(project))
                            .items("due_at"))
                    .containsExactly("2026-02-01T09:00:00Z");
        }
    }
}

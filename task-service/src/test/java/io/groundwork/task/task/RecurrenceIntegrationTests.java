package io.groundwork.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import io.groundwork.task.StatementLog;
import io.groundwork.task.Story;
import io.groundwork.test.Racing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class RecurrenceIntegrationTests extends Story {

    @Autowired
    private StatementLog statements;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void completingOneInstancePlansTheNext() {
        String whole = newTask("House").id();
        String task = recurring("""
                "description":"All rooms","priority":3,"labels":["home"],"assignee_id":"%s","parent_id":"%s",
                "starts_at":"2026-03-27T08:00:00Z","due_at":"2026-03-27T16:00:00Z",
                "recurrence":"DTSTART;TZID=Europe/Berlin:20260327T170000\\nRRULE:FREQ=WEEKLY"
                """.formatted(viewerId, whole));
        complete(task);
        JsonNode next = successorOf(task);
        assertThat(next.path("due_at").asString()).isEqualTo("2026-04-03T15:00:00Z");
        assertThat(next.path("starts_at").asString()).isEqualTo("2026-04-03T07:00:00Z");
        assertThat(next.path("status").asString()).isEqualTo("todo");
        for (String field : List.of(
                "title", "description", "priority", "labels", "assignee_id", "parent_id", "recurrence", "project_id")) {
            assertThat(next.path(field))
                    .as(field)
                    .isEqualTo(viewer.get("/api/v1/tasks/" + task).body().path(field));
        }
    }

    @Test
    void aSeriesWithoutABeginningGetsOneSoThatItDoesNotDrift() {
        String task = recurring("\"due_at\":\"2026-01-31T09:00:00Z\",\"recurrence\":\"FREQ=MONTHLY\"");
        complete(task);
        JsonNode next = successorOf(task);
        assertThat(next.path("due_at").asString()).isEqualTo("2026-03-31T09:00:00Z");
        assertThat(next.path("recurrence").asString()).isEqualTo("DTSTART:20260131T090000Z\nRRULE:FREQ=MONTHLY");
    }

    @Test
    void withoutADueDateTheStartMoves() {
        String task = recurring("\"starts_at\":\"2026-01-31T09:00:00Z\",\"recurrence\":\"FREQ=DAILY\"");
        complete(task);
        assertThat(successorOf(task).path("starts_at").asString()).isEqualTo("2026-02-01T09:00:00Z");
        assertThat(successorOf(task).path("due_at").isNull()).isTrue();
    }

    @Test
    void withoutAnyDateTheNextIsDueAfterTheCompletion() {
        String task = recurring("\"recurrence\":\"FREQ=DAILY\"");
        String completedAt = complete(task).text("completed_at");
        String due = successorOf(task).path("due_at").asString();
        assertThat(Duration.between(Instant.parse(completedAt), Instant.parse(due)))
                .isBetween(Duration.ofHours(23), Duration.ofHours(24));
    }

    @Test
    void aSeriesEndsWhenItsCountIsReached() {
        String first = recurring("\"due_at\":\"2026-01-31T09:00:00Z\",\"recurrence\":\"FREQ=DAILY;COUNT=2\"");
        complete(first);
        String second = successorOf(first).path("id").asString();
        complete(second);
        assertThat(open()).isEmpty();
    }

    @Test
    void theNextIsToldOfAsAnyTaskIs() {
        String task = recurring("\"recurrence\":\"FREQ=DAILY\"");
        complete(task);
        String next = successorOf(task).path("id").asString();
        Answer history = viewer.get("/api/v1/tasks/%s/history".formatted(next)).expect(200);
        assertThat(history.items("change")).containsExactly("created");
        assertThat(history.items("actor_id")).containsExactly(ownerId);
        assertThat(viewer.get("/api/v1/changes").items("id")).contains(next);
    }

    @Test
    void whoReopensAndCompletesAgainGetsNoOther() {
        String task = recurring("\"recurrence\":\"FREQ=DAILY\"");
        complete(task);
        reopen(task);
        complete(task);
        assertThat(open()).hasSize(1);
    }

    @Test
    void whoeverRacesOneSuccessorIsMade() {
        for (int round = 0; round < 3; round++) {
            project = newProject();
            String task = recurring("\"due_at\":\"2026-01-31T09:00:00Z\",\"recurrence\":\"FREQ=DAILY\"");
            List<Answer> answers = Racing.at(8, _ -> setStatus(task, "done"));
            assertThat(answers).extracting(Answer::status).contains(200).isSubsetOf(200, 412);
            assertThat(open()).hasSize(1);
        }
    }

    @Test
    void whoeverRacesToReopenAndCompleteOneSuccessorIsMade() {
        String task = recurring("\"due_at\":\"2026-01-31T09:00:00Z\",\"recurrence\":\"FREQ=DAILY\"");
        Racing.at(6, racer -> {
            for (int i = 0; i < 10; i++) {
                setStatus(task, (racer + i) % 2 == 0 ? "done" : "todo");
            }
            return racer;
        });
        setStatus(task, "done");
        assertThat(open()).hasSize(1);
    }

    @Test
    void theNextGoesWithAProjectThatIsDeletedMeanwhile() {
        for (int round = 0; round < 10; round++) {
            project = newProject();
            String task = recurring("\"recurrence\":\"FREQ=DAILY\"");
            Racing.at(
                    2,
                    racer -> racer == 0
                            ? setStatus(task, "done")
                            : owner.delete("/api/v1/projects/" + project, "If-Match", "*"));
            assertThat(liveTasks()).isZero();
        }
    }

    @Test
    void theNextGoesWithAWholeThatIsDeletedMeanwhile() {
        for (int round = 0; round < 10; round++) {
            String whole = newTask("House").id();
            String task = recurring("\"recurrence\":\"FREQ=DAILY\",\"parent_id\":\"%s\"".formatted(whole));
            Racing.at(
                    2,
                    racer -> racer == 0
                            ? setStatus(task, "done")
                            : owner.delete("/api/v1/tasks/" + whole, "If-Match", "*"));
            assertThat(liveTasks()).isZero();
        }
    }

    @Test
    void whoReopensAndCompletesAfterTheNextWasDeletedForGoodGetsNoOther() {
        String task = recurring("\"recurrence\":\"FREQ=DAILY\"");
        complete(task);
        String next = successorOf(task).path("id").asString();
        owner.delete("/api/v1/tasks/" + next, "If-Match", "*").expect(204);
        owner.delete("/api/v1/trash/" + next).expect(204);
        reopen(task);
        complete(task);
        assertThat(open()).isEmpty();
    }

    @Test
    void cancellingEndsTheSeries() {
        String task = recurring("\"recurrence\":\"FREQ=DAILY\"");
        setStatus(task, "cancelled").expect(200);
        assertThat(open()).isEmpty();
    }

    @Test
    void aTextThatIsNoRuleIsPointedAtOnEveryWrite() {
        String wrong = "{\"project_id\":\"%s\",\"title\":\"t\",\"recurrence\":\"often\"}".formatted(project);
        String path = "/api/v1/tasks/" + newTask("t").id();
        for (Answer refused : List.of(
                editor.post("/api/v1/tasks", wrong),
                editor.put(path, wrong, "If-Match", "*"),
                editor.patch(path, "{\"recurrence\":\"often\"}", "If-Match", "*"))) {
            assertThat(refused.expectProblem(400, "invalid-request").pointers()).containsExactly("/recurrence");
        }
    }

    @Test
    void completingWhatDoesNotRecurAsksNothingMore() {
        String task = newTask("once").id();
        String other = newTask("again").id();
        editor.patch("/api/v1/tasks/" + other, "{\"title\":\"x\"}", "If-Match", "*")
                .expect(200);
        int changing = statements
                .during(() -> editor.patch("/api/v1/tasks/" + other, "{\"title\":\"y\"}", "If-Match", "*"))
                .size();
        assertThat(statements.during(() -> setStatus(task, "done"))).hasSize(changing);
    }

    private String recurring(String fields) {
        return owner.post("/api/v1/tasks", "{\"project_id\":\"%s\",\"title\":\"Clean\",%s}".formatted(project, fields))
                .expect(201)
                .id();
    }

    private Answer complete(String task) {
        return setStatus(task, "done").expect(200);
    }

    private void reopen(String task) {
        setStatus(task, "todo").expect(200);
    }

    private Answer setStatus(String task, String status) {
        return owner.patch("/api/v1/tasks/" + task, "{\"status\":\"%s\"}".formatted(status), "If-Match", "*");
    }

    private List<JsonNode> open() {
        return viewer.get("/api/v1/tasks?status=todo&q=Clean&project_id=" + project)
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    private int liveTasks() {
        return jdbc.sql("select count(*) from task where project_id = :project::uuid and deleted_at is null")
                .param("project", project)
                .query(Integer.class)
                .single();
    }

    private JsonNode successorOf(String task) {
        List<JsonNode> open = open();
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().path("id").asString()).isNotEqualTo(task);
        return open.getFirst();
    }
}

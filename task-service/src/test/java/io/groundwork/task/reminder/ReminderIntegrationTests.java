package io.groundwork.task.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.task.Answer;
import io.groundwork.task.Story;
import io.groundwork.test.Contracts;
import io.groundwork.test.Racing;
import io.groundwork.test.TestTopics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class ReminderIntegrationTests extends Story {

    private static final String TOPIC = "task.events";

    @Autowired
    Reminding reminding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void tellsTheAssigneeOnceHoweverManyLookAtOnce() {
        Answer task = due(in(23), editorId);

        Racing.at(4, _ -> reminding.remindSome());
        reminding.remindSome();

        List<String> told = told(task.id(), 1);
        Contracts.assertValid(TOPIC, "task.due-soon", told.getFirst());
        assertThat(JsonMapper.shared()
                        .readTree(told.getFirst())
                        .path("assignee_id")
                        .asString())
                .isEqualTo(editorId);
    }

    @Test
    void tellsAgainOfAnotherDueDate() {
        Answer task = due(in(20), editorId);
        reminding.remindSome();

        patch(task, "{\"due_at\":\"%s\"}".formatted(in(22)));
        reminding.remindSome();
        reminding.remindSome();

        told(task.id(), 2);
    }

    @Test
    void tellsOfOpenTasksOfSomebodyWithinTheLeadTimeOnly() {
        Answer later = due(in(25), editorId);
        Answer nobodys = editor.post(
                        "/api/v1/tasks",
                        "{\"project_id\":\"%s\",\"title\":\"Nobody's\",\"due_at\":\"%s\"}".formatted(project, in(3)))
                .expect(201);
        Answer done = due(in(4), editorId);
        patch(done, "{\"status\":\"done\"}");
        Answer last = due(in(5), editorId);

        reminding.remindSome();

        told(last.id(), 1);
        assertThat(events(later.id())).isEmpty();
        assertThat(events(nobodys.id())).isEmpty();
        assertThat(reminded(done.id())).isLessThanOrEqualTo(events(done.id()).size());
    }

    @Test
    void forgetsWhatIsPast() {
        Answer task = due(in(6), editorId);
        reminding.remindSome();
        jdbc.sql("update reminder set due_at = due_at - interval '1 day' where task_id = cast(:id as uuid)")
                .param("id", task.id())
                .update();

        reminding.forget();

        assertThat(reminded(task.id())).isZero();
    }

    private int reminded(String task) {
        return jdbc.sql("select count(*) from reminder where task_id = cast(:id as uuid)")
                .param("id", task)
                .query(Integer.class)
                .single();
    }

    private List<String> told(String task, int times) {
        return await().during(Duration.ofMillis(300)).until(() -> events(task), events -> events.size() == times);
    }

    private List<String> events(String task) {
        return TestTopics.readAll(TOPIC, task).stream()
                .filter(event -> TestTopics.header(event, "ce_type").equals("task.due-soon"))
                .map(event -> event.value())
                .toList();
    }

    private Answer due(Instant dueAt, String assignee) {
        return editor.post(
                        "/api/v1/tasks",
                        "{\"project_id\":\"%s\",\"title\":\"Soon\",\"due_at\":\"%s\",\"assignee_id\":\"%s\"}"
                                .formatted(project, dueAt, assignee))
                .expect(201);
    }

    private void patch(Answer task, String change) {
        editor.patch("/api/v1/tasks/" + task.id(), change, "If-Match", "*").expect(200);
    }

    private Instant in(int hours) {
        return clock.instant().plus(hours, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    }
}

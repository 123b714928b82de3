package io.groundwork.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.task.Answer;
import io.groundwork.task.Story;
import io.groundwork.test.Contracts;
import io.groundwork.test.Racing;
import io.groundwork.test.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TaskEventsContractTests extends Story {

    @Test
    void eachChangeIsTold() {
        Answer task = newTask("Lay the bricks");
        String path = "/api/v1/tasks/" + task.id();
        String etag = task.etag();
        etag = editor.patch(path, "{\"title\":\"Lay red bricks\",\"priority\":1}", "If-Match", etag)
                .etag();
        etag = editor.patch(path, "{\"priority\":1}", "If-Match", etag).etag();
        etag = owner.patch(path, "{\"status\":\"done\"}", "If-Match", etag).etag();
        editor.delete(path, "If-Match", etag).expect(204);

        var events = eventsOf(task.id(), 4);
        assertThat(events)
                .extracting(event -> TestTopics.header(event, "ce_type"))
                .containsExactly("task.created", "task.updated", "task.completed", "task.deleted");
        assertThat(events)
                .extracting(event -> changed(event))
                .containsExactly(List.of(), List.of("title", "priority"), List.of("status", "completed_at"), List.of());
        assertThat(value(events.get(2)).path("actor_id").asString()).isEqualTo(ownerId);
        assertThat(TestTopics.header(events.getFirst(), "ce_source")).isEqualTo("/task-service");
        assertThat(TestTopics.header(events.getFirst(), "ce_subject")).isEqualTo(task.id());
    }

    @Test
    void theAudienceIsTheMembersAndTheAssignee() {
        String outsider = newUser();
        Answer task = editor.post(
                "/api/v1/tasks",
                "{\"project_id\":\"%s\",\"title\":\"a\",\"assignee_id\":\"%s\"}".formatted(project, outsider));
        assertThat(audience(eventsOf(task.id(), 1).getFirst()))
                .containsExactlyInAnyOrder(ownerId, editorId, viewerId, outsider);
    }

    @Test
    void concurrentUpdatesAreToldInTheOrderOfTheirVersions() {
        Answer task = newTask("start");
        String path = "/api/v1/tasks/" + task.id();
        List<Answer> answers = Racing.at(8, writer -> writeInTurns(path, writer));
        long last = answers.stream()
                .mapToLong(answer -> answer.body().path("version").asLong())
                .max()
                .orElseThrow();
        assertThat(eventsOf(task.id(), (int) last + 1))
                .extracting(event -> value(event).path("version").asLong())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(0, last).boxed().toList());
    }

    @Test
    void aRefusedWriteIsNotTold() {
        Answer task = newTask("a");
        String path = "/api/v1/tasks/" + task.id();
        editor.patch(path, "{\"title\":\"b\"}", "If-Match", "\"99\"").expect(412);
        viewer.patch(path, "{\"title\":\"b\"}", "If-Match", task.etag()).expect(403);
        editor.delete(path, "If-Match", task.etag()).expect(204);
        assertThat(eventsOf(task.id(), 2))
                .extracting(event -> TestTopics.header(event, "ce_type"))
                .containsExactly("task.created", "task.deleted");
    }

    @Test
    void deletingAProjectDeletesEachOfItsTasks() {
        Answer one = newTask("one");
        Answer two = newTask("two");
        String home = "/api/v1/projects/" + project;
        owner.delete(home, "If-Match", owner.get(home).etag()).expect(204);
        for (Answer task : List.of(one, two)) {
            owner.get("/api/v1/tasks/" + task.id()).expect(404);
            assertThat(TestTopics.header(eventsOf(task.id(), 2).getLast(), "ce_type"))
                    .isEqualTo("task.deleted");
        }
    }

    @Test
    void whoLeavesAProjectLosesItsTasksAndIsNotToldOfThem() {
        Answer task = editor.post(
                "/api/v1/tasks",
                "{\"project_id\":\"%s\",\"title\":\"a\",\"assignee_id\":\"%s\"}".formatted(project, viewerId));
        owner.delete("/api/v1/projects/%s/members/%s".formatted(project, viewerId))
                .expect(204);
        assertThat(owner.get("/api/v1/tasks/" + task.id())
                        .body()
                        .path("assignee_id")
                        .isNull())
                .isTrue();
        var unassigned = eventsOf(task.id(), 2).getLast();
        assertThat(changed(unassigned)).containsExactly("assignee_id");
        assertThat(audience(unassigned)).containsExactlyInAnyOrder(ownerId, editorId);
    }

    /** Reads and writes until ten writes got through. */
    private Answer writeInTurns(String path, int writer) {
        Answer written = editor.get(path);
        for (int done = 0; done < 10; ) {
            String title = "{\"title\":\"w%d-%d\"}".formatted(writer, done);
            Answer answer =
                    editor.patch(path, title, "If-Match", editor.get(path).etag());
            if (answer.status() == 200) {
                written = answer;
                done++;
            }
        }
        return written;
    }

    private static List<ConsumerRecord<String, String>> eventsOf(String task, int count) {
        var events = await().atMost(Duration.ofSeconds(20))
                .until(() -> TestTopics.readAll("task.events", task), found -> found.size() >= count);
        assertThat(events)
                .hasSize(count)
                .allSatisfy(event ->
                        Contracts.assertValid("task.events", TestTopics.header(event, "ce_type"), event.value()));
        return events;
    }

    private static JsonNode value(ConsumerRecord<String, String> event) {
        return JsonMapper.shared().readTree(event.value());
    }

    private static List<String> changed(ConsumerRecord<String, String> event) {
        return value(event)
                .path("changed")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> audience(ConsumerRecord<String, String> event) {
        return value(event)
                .path("audience")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}

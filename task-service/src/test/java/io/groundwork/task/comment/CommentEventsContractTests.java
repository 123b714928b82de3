package io.groundwork.task.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.task.Answer;
import io.groundwork.task.Story;
import io.groundwork.test.Contracts;
import io.groundwork.test.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommentEventsContractTests extends Story {

    @Test
    void whoIsMentionedAndTheAssigneeAreToldButNotTheAuthor() {
        String task = editor.post(
                        "/api/v1/tasks",
                        "{\"project_id\":\"%s\",\"title\":\"Dig\",\"assignee_id\":\"%s\"}".formatted(project, ownerId))
                .id();
        Answer comment = comment(task, "Deeper", editorId, viewerId);
        JsonNode event = commentsOn(task, 1).getFirst();
        assertThat(event.path("comment_id").asString()).isEqualTo(comment.id());
        assertThat(event.path("title").asString()).isEqualTo("Dig");
        assertThat(event.path("excerpt").asString()).isEqualTo("Deeper");
        assertThat(event.path("actor_id").asString()).isEqualTo(editorId);
        assertThat(texts(event, "mentions")).containsExactly(viewerId);
        assertThat(texts(event, "audience")).containsExactly(viewerId, ownerId);
    }

    @Test
    void anAssigneeWhoCannotReadItIsNotTold() {
        String task = editor.post(
                        "/api/v1/tasks",
                        "{\"project_id\":\"%s\",\"title\":\"Dig\",\"assignee_id\":\"%s\"}"
                                .formatted(project, newUser()))
                .id();
        comment(task, "x".repeat(500));
        JsonNode event = commentsOn(task, 1).getFirst();
        assertThat(texts(event, "audience")).isEmpty();
        assertThat(event.path("excerpt").asString()).hasSize(280).endsWith("…");
    }

    @Test
    void anEditTellsWhomItMentionsAnew() {
        String task = newTask("Dig").id();
        Answer comment = comment(task, "a", viewerId);
        String path = "/api/v1/tasks/%s/comments/%s".formatted(task, comment.id());
        editor.patch(path, "{\"body\":\"b\"}", "If-Match", "*").expect(200);
        editor.patch(path, "{\"mentions\":[\"%s\",\"%s\"]}".formatted(viewerId, ownerId), "If-Match", "*")
                .expect(200);
        List<JsonNode> events = commentsOn(task, 2);
        assertThat(events).extracting(event -> event.path("edited").asBoolean()).containsExactly(false, true);
        assertThat(texts(events.getLast(), "audience")).containsExactly(ownerId);
    }

    private Answer comment(String task, String body, String... mentions) {
        return editor.post(
                        "/api/v1/tasks/%s/comments".formatted(task),
                        JsonMapper.shared().writeValueAsString(Map.of("body", body, "mentions", List.of(mentions))))
                .expect(201);
    }

    private static List<JsonNode> commentsOn(String task, int count) {
        var events = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> TestTopics.readAll("task.events", task).stream()
                                .filter(event ->
                                        TestTopics.header(event, "ce_type").equals("task.commented"))
                                .toList(),
                        found -> found.size() >= count);
        assertThat(events)
                .hasSize(count)
                .allSatisfy(event -> Contracts.assertValid("task.events", "task.commented", event.value()));
        return events.stream()
                .map(event -> JsonMapper.shared().readTree(event.value()))
                .toList();
    }

    private static List<String> texts(JsonNode event, String field) {
        return event.path(field).valueStream().map(JsonNode::asString).toList();
    }
}

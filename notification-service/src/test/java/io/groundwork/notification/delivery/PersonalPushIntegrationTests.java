package io.groundwork.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.Events;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.Topics;
import io.groundwork.test.TestTokens;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What concerns Ada in person reaches the browser that she subscribed to something else. */
@NotificationIntegrationTest
@Timeout(60)
class PersonalPushIntegrationTests {

    private final String ada = UUID.randomUUID().toString();
    private final Browser browser = new Browser();
    private final JdbcClient jdbc;
    private final RestTestClient api;

    PersonalPushIntegrationTests(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.api = ApiClient.with(
                port,
                TestTokens.user(ada)
                        .scopes("notifications:read", "notifications:write")
                        .roles("ADMIN"));
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "task.created, tasks.assigned, Assigned to you: ",
        "task.commented, tasks.mentioned, You were mentioned: ",
        "task.due-soon, tasks.due-soon, Due soon: "
    })
    void tellsTheBrowser(String type, String topic, String subject) {
        subscribe("orders.high-value");
        Events.send("task.events", type, event(type));

        await().until(() -> log(topic).equals(List.of("delivered")));
        JsonNode data = messages().getFirst().path("data");
        assertThat(data.path("topic").asString()).isEqualTo(topic);
        assertThat(data.path("subject").asString()).startsWith(subject);
        assertThat(data.has("task_id")).isTrue();
    }

    @Test
    void tellsOnceHoweverOftenTheEventComesAndWhateverTheBrowserSubscribedTo() {
        subscribe("orders.high-value");
        subscribe("telemetry.alerts");
        String eventId = UUID.randomUUID().toString();
        Events.send(eventId, "task.events", "task.created", event("task.created"));
        Events.send(eventId, "task.events", "task.created", event("task.created"));
        Events.send("task.events", "task.due-soon", event("task.due-soon"));

        await().until(() -> log("tasks.due-soon").equals(List.of("delivered")));
        await().until(() -> log("tasks.assigned").equals(List.of("delivered")));
        assertThat(messages()).hasSize(2);
    }

    @Test
    void leavesItToTheTopicWhereTheBrowserSubscribedToThatItself() {
        subscribe("job.events");
        subscribe("orders.high-value");
        Events.send(
                "job.events",
                "job.dead",
                Events.example("job.events", "job.dead").put("owner_id", ada));

        await().until(() -> log("job.events").equals(List.of("delivered")));
        assertThat(messages()).hasSize(1);
    }

    @Test
    void heedsWhatWasSwitchedOff() {
        subscribe("orders.high-value");
        want("\"topics\": {\"tasks.assigned\": {\"web_push\": false}}");
        Events.send("task.events", "task.created", event("task.created"));
        Events.send("task.events", "task.due-soon", event("task.due-soon"));

        await().until(() -> log("tasks.due-soon").equals(List.of("delivered")));
        assertThat(log("tasks.assigned")).isEmpty();
    }

    @Test
    void skipsWhatWasSwitchedOffDuringQuietHours() {
        subscribe("orders.high-value");
        String quiet = "\"quiet_hours\": {\"from\": \"00:00\", \"to\": \"23:59:59.999\"}";
        want(quiet);
        Events.send("task.events", "task.created", event("task.created"));
        await().until(() -> log("tasks.assigned").equals(List.of("pending")));

        want(quiet + ", \"topics\": {\"tasks.assigned\": {\"web_push\": false}}");
        jdbc.sql("update delivery set next_attempt_at = now() where user_id = :user")
                .param("user", ada)
                .update();

        await().until(() ->
                log("tasks.assigned").equals(List.of("skipped: Web push of tasks.assigned was switched off")));
        assertThat(browser.messages()).isEmpty();
    }

    private ObjectNode event(String type) {
        ObjectNode event = type.equals("task.due-soon")
                ? Events.example("task.events", type)
                : Events.taskEvent(type, Set.of(ada));
        if (type.equals("task.commented")) {
            event.putArray("mentions").add(ada);
            return event;
        }
        return event.put("assignee_id", ada);
    }

    private void subscribe(String topic) {
        Topics.subscribe(api, browser.subscriptionTo(topic)).expectStatus().isCreated();
    }

    private void want(String document) {
        ApiClient.prefer(api, document);
    }

    private List<JsonNode> messages() {
        return browser.messages().stream()
                .map(message -> JsonMapper.shared().readTree(message.text()))
                .toList();
    }

    private List<String> log(String topic) {
        return jdbc.sql("select concat_ws(': ', state, last_error) from delivery"
                        + " where topic = :topic and user_id = :user and protocol = 'webpush'")
                .param("topic", topic)
                .param("user", ada)
                .query(String.class)
                .list();
    }
}

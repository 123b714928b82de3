package io.groundwork.notification.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.Events;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.inbox.Mailboxes;
import io.groundwork.notification.inbox.Notification;
import io.groundwork.notification.recipient.UserId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nobody here was ever registered: task events may come before the accounts they name. */
@NotificationIntegrationTest
class TaskNoticeIntegrationTests {

    private static final String TOPIC = "task.events";

    private final String ada = UUID.randomUUID().toString();
    private final String bob = UUID.randomUUID().toString();
    private final Mailboxes mailboxes;

    TaskNoticeIntegrationTests(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Test
    void tellsEveryoneInTheAudience() {
        Events.send(TOPIC, "task.updated", Events.taskEvent("task.updated", Set.of(ada, bob)));

        await().until(() -> items(bob).size() == 1);
        Notification notice = items(ada).getFirst();
        assertThat(notice.topic()).isEqualTo(TOPIC);
        assertThat(notice.type()).isEqualTo("task.updated");
        assertThat(notice.subject()).isEqualTo("Task changed: Order the red bricks");
        assertThat(notice.body()).isEqualTo("Changed: title");
    }

    @Test
    void keepsTheDataOfTheTaskButNotWhoElseIsTold() {
        Events.send(TOPIC, "task.created", Events.taskEvent("task.created", Set.of(ada, bob)));

        await().until(() -> items(ada).size() == 1);
        JsonNode data = JsonMapper.shared().readTree(items(ada).getFirst().data());
        assertThat(data.path("task_id").asString()).isEqualTo("0199b0b1-0c5e-7d11-9f60-0d9b8f0f7a01");
        assertThat(data.path("version").isIntegralNumber()).isTrue();
        assertThat(data.has("audience")).isFalse();
    }

    @Test
    void tellsOnceHoweverOftenTheEventComes() {
        String eventId = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            Events.send(eventId, TOPIC, "task.created", Events.taskEvent("task.created", Set.of(ada)));
        }
        Events.send(TOPIC, "task.deleted", Events.taskEvent("task.deleted", Set.of(ada)));

        await().until(() -> types(ada).contains("task.deleted"));
        assertThat(types(ada)).containsExactly("task.created", "task.deleted");
    }

    @Test
    void takesEventsInAnyOrder() {
        Events.send(TOPIC, "task.deleted", Events.taskEvent("task.deleted", Set.of(ada)));
        Events.send(TOPIC, "task.created", Events.taskEvent("task.created", Set.of(ada)));

        await().until(() -> types(ada).equals(List.of("task.deleted", "task.created")));
    }

    @Test
    void letsPassWhatItDoesNotKnow() {
        Events.send(TOPIC, "task.painted", Events.taskEvent("task.created", Set.of(ada)));
        Events.send(
                TOPIC,
                "task.completed",
                Events.taskEvent("task.completed", Set.of(ada)).put("colour", "a field of tomorrow"));

        await().until(() -> types(ada).contains("task.completed"));
        assertThat(types(ada)).containsExactly("task.completed");
    }

    private List<Notification> items(String user) {
        return mailboxes.after(new UserId(user), 0, 10);
    }

    private List<String> types(String user) {
        return items(user).stream().map(Notification::type).toList();
    }
}

package io.groundwork.notification.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.Events;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.inbox.Mailboxes;
import io.groundwork.notification.inbox.Notification;
import io.groundwork.notification.recipient.UserId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@NotificationIntegrationTest
class CommentNoticeIntegrationTests {

    private static final String TOPIC = "task.events";

    private final String ada = UUID.randomUUID().toString();
    private final String bob = UUID.randomUUID().toString();
    private final Mailboxes mailboxes;

    CommentNoticeIntegrationTests(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Test
    void tellsWhoIsMentionedThatTheyAre() {
        Events.send(TOPIC, "task.commented", comment(List.of(ada), List.of(ada, bob)));

        await().until(() -> items(ada).size() == 1 && items(bob).size() == 1);
        Notification mention = items(ada).getFirst();
        assertThat(mention.type()).isEqualTo("task.commented");
        assertThat(mention.subject()).isEqualTo("You were mentioned: Order the bricks");
        assertThat(mention.body()).isEqualTo("Are the red ones in stock?");
        assertThat(items(bob).getFirst().subject()).isEqualTo("New comment: Order the bricks");
    }

    @Test
    void leadsToTheCommentAndNotToWhoElseIsTold() {
        Events.send(TOPIC, "task.commented", comment(List.of(ada), List.of(ada, bob)));

        await().until(() -> items(ada).size() == 1);
        JsonNode data = JsonMapper.shared().readTree(items(ada).getFirst().data());
        assertThat(data.path("comment_id").asString()).isEqualTo("0199b0c2-3f10-7a44-b0d2-7c9e1f2a3b50");
        assertThat(data.path("mentioned").asBoolean()).isTrue();
        assertThat(data.has("audience")).isFalse();
        assertThat(data.has("mentions")).isFalse();
    }

    @Test
    void tellsOnceHoweverOftenTheEventComes() {
        String eventId = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            Events.send(eventId, TOPIC, "task.commented", comment(List.of(ada), List.of(ada)));
        }
        Events.send(TOPIC, "task.commented", comment(List.of(), List.of(ada)));

        await().until(() -> items(ada).size() > 1);
        assertThat(items(ada))
                .extracting(Notification::subject)
                .containsExactly("You were mentioned: Order the bricks", "New comment: Order the bricks");
    }

    private static ObjectNode comment(List<String> mentions, List<String> audience) {
        ObjectNode event = Events.example(TOPIC, "task.commented");
        event.set("mentions", JsonMapper.shared().valueToTree(mentions));
        event.set("audience", JsonMapper.shared().valueToTree(audience));
        return event;
    }

    private List<Notification> items(String user) {
        return mailboxes.after(new UserId(user), 0, 10);
    }
}

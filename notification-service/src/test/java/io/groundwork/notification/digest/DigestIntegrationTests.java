package io.groundwork.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.Events;
import io.groundwork.notification.TestMailServer;
import io.groundwork.notification.Topics;
import io.groundwork.notification.topic.TopicName;
import io.groundwork.test.Racing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestIntegrationTests extends HeldMailStory {

    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");

    @Test
    void collectsUntilTheHourAndSendsOneMail() throws Exception {
        want("\"digest\": {\"frequency\": \"daily\", \"hour\": 8}");
        mail(EVENING, "Release 1");
        mail(EVENING.plusSeconds(1), "Release 2");

        compose(MORNING.minusSeconds(1));
        assertThat(queued()).isEmpty();
        compose(MORNING);
        compose(MORNING.plusSeconds(1));

        var mails = await().until(() -> TestMailServer.mailsTo(address), received -> !received.isEmpty());
        assertThat(mails.getFirst().getSubject()).isEqualTo("Your digest: 2 news");
        assertThat(mails.getFirst().getHeader("List-Unsubscribe")).hasSize(1);
        assertThat(queued()).hasSize(1);
    }

    @Test
    void sendsOneMailHoweverManyReplicasCompose() {
        want("\"digest\": {\"frequency\": \"hourly\"}");
        mail(EVENING, "Release 1");
        mail(EVENING, "Release 2");

        Racing.at(4, _ -> compose(MORNING));

        assertThat(queued()).hasSize(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void losesNothingWhenAReplicaDiesWhileItComposes() {
        want("\"digest\": {\"frequency\": \"hourly\"}");
        mail(EVENING, "Release 1");

        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.executeWithoutResult(_ -> {
                    composing(MORNING).compose(1_000);
                    throw new IllegalStateException("killed");
                }));
        assertThat(queued()).isEmpty();
        assertThat(waiting()).isOne();

        compose(MORNING);
        assertThat(queued()).hasSize(1);
    }

    @Test
    void leavesOutWhatWasUnsubscribedMeanwhile() {
        want("\"digest\": {\"frequency\": \"hourly\"}");
        mail(EVENING, "Release 1");
        preferences.muteMail(ada, RELEASES);

        compose(MORNING);

        assertThat(queued()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void isNotForWhoeverUnsubscribedFromDigests() {
        want("\"digest\": {\"frequency\": \"hourly\"}, \"topics\": {\"digests\": {\"mail\": false}}");

        mail(EVENING, "Release 1");

        assertThat(waiting()).isZero();
        assertThat(queued()).isEmpty();
    }

    @Test
    void deliversWithTheDigestWhatWasSubscribedToByMail() {
        want("\"digest\": {\"frequency\": \"daily\"}");
        String topic = Topics.create(api, "private");
        Topics.subscribe(api, Map.of("topic", topic, "protocol", "email"))
                .expectStatus()
                .isCreated();
        Topics.publish(api, topic, Map.of("body", "Hello")).expectStatus().isAccepted();
        assertThat(deliveries(topic)).containsExactly("pending");

        compose(FAR);

        await().untilAsserted(() -> assertThat(deliveries(topic)).containsExactly("delivered"));
    }

    @Test
    void notesWhyItLeftOutWhoseSubscriptionEndedMeanwhile() {
        want("\"digest\": {\"frequency\": \"daily\"}");
        String topic = subscribedByMail();
        Topics.publish(api, topic, Map.of("body", "Hello")).expectStatus().isAccepted();
        jdbc.sql("delete from subscription where topic = :topic")
                .param("topic", topic)
                .update();

        compose(FAR);

        assertThat(queued()).isEmpty();
        assertThat(deliveries(topic)).containsExactly("skipped");
        assertThat(errors(topic)).containsExactly("The subscription is no longer active");
    }

    @Test
    void notesWhatNobodyGetsWhoHasSwitchedDigestsOffMeanwhile() {
        want("\"digest\": {\"frequency\": \"daily\"}");
        String topic = subscribedByMail();
        Topics.publish(api, topic, Map.of("body", "Hello")).expectStatus().isAccepted();
        preferences.muteMail(ada, new TopicName("digests"));

        compose(FAR);

        assertThat(queued()).isEmpty();
        assertThat(errors(topic)).containsExactly("Mail of digests was switched off");
    }

    @Test
    void aDeadOneIsRedrivenAsAWholeUnderTheSameId() throws Exception {
        want("\"digest\": {\"frequency\": \"daily\"}");
        String topic = subscribedByMail();
        Topics.publish(api, topic, Map.of("body", "One")).expectStatus().isAccepted();
        Topics.publish(api, topic, Map.of("body", "Two")).expectStatus().isAccepted();
        assign();
        reachableAt("no address at all");
        compose(FAR);
        await().untilAsserted(() -> assertThat(deliveries(topic)).containsExactly("dead", "dead"));
        await().untilAsserted(() -> assertThat(deliveriesInPerson()).containsExactly("dead"));
        jdbc.sql("update mail_delivery set recipient_email = :to where user_id = :user")
                .param("to", address)
                .param("user", ada.value())
                .update();

        Topics.post(api, "/api/v1/deliveries/redrive", Map.of("topic", "tasks.assigned"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.redriven")
                .isEqualTo(3);

        await().untilAsserted(() -> assertThat(deliveries(topic)).containsExactly("delivered", "delivered"));
        assertThat(deliveriesInPerson()).containsExactly("delivered");
        assertThat(TestMailServer.mailsTo(address)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Your digest: 3 news");
            assertThat(mail.getMessageID()).isEqualTo(messageId());
        });
    }

    private String subscribedByMail() {
        String topic = Topics.create(api, "private");
        Topics.subscribe(api, Map.of("topic", topic, "protocol", "email"))
                .expectStatus()
                .isCreated();
        return topic;
    }

    private void assign() {
        Events.send(
                "task.events",
                "task.created",
                Events.taskEvent("task.created", Set.of(ada.value())).put("assignee_id", ada.value()));
        await().until(() -> waiting() == 3);
    }

    private String messageId() {
        return jdbc.sql("select message_id from mail_delivery where user_id = :user")
                .param("user", ada.value())
                .query(String.class)
                .single();
    }

    private List<String> deliveriesInPerson() {
        return jdbc.sql("select state from delivery where user_id = :user and subscription_id is null")
                .param("user", ada.value())
                .query(String.class)
                .list();
    }

    private List<String> errors(String topic) {
        return jdbc.sql("select last_error from delivery where topic = :topic")
                .param("topic", topic)
                .query(String.class)
                .list();
    }

    private List<String> deliveries(String topic) {
        return jdbc.sql("select state from delivery where topic = :topic")
                .param("topic", topic)
                .query(String.class)
                .list();
    }
}

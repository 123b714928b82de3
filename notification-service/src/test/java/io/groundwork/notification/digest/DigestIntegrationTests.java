package io.groundwork.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.TestMailServer;
import io.groundwork.notification.Topics;
import io.groundwork.test.Racing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DigestIntegrationTests extends HeldMailStory {

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

        compose(Instant.parse("2099-01-01T00:00:00Z"));

        assertThat(deliveries(topic)).containsExactly("delivered");
    }

    private List<String> deliveries(String topic) {
        return jdbc.sql("select state from delivery where topic = :topic")
                .param("topic", topic)
                .query(String.class)
                .list();
    }
}

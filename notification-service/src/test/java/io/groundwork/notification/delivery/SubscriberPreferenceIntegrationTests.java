package io.groundwork.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.Topics;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What subscribers said in their preferences goes before what they subscribed to. */
@NotificationIntegrationTest
class SubscriberPreferenceIntegrationTests {

    private final Browser browser = new Browser();
    private final JdbcClient jdbc;
    private final RestTestClient api;
    private final String topic;

    SubscriberPreferenceIntegrationTests(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.api = ApiClient.of(port, UUID.randomUUID().toString());
        this.topic = Topics.create(api, "private");
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void pushesWaitForTheEndOfQuietHoursAndInboxesDoNot() {
        subscribe();
        want("\"quiet_hours\": {\"from\": \"00:00\", \"to\": \"23:59:59.999\"}");

        publish();

        assertThat(deliveries()).containsExactlyInAnyOrder("inbox delivered", "webpush pending");
        assertThat(jdbc.sql("select next_attempt_at from delivery where topic = :topic and protocol = 'webpush'")
                        .param("topic", topic)
                        .query(Timestamp.class)
                        .single()
                        .toInstant())
                .isAfter(Clock.systemUTC().instant());
        assertThat(browser.messages()).isEmpty();
    }

    @Test
    void whatIsSwitchedOffBecomesNoDelivery() {
        subscribe();
        want("\"topics\": {\"%s\": {\"web_push\": false}}".formatted(topic));

        publish();

        assertThat(deliveries()).containsExactly("inbox delivered");
    }

    private void subscribe() {
        Topics.subscribe(api, Map.of("topic", topic, "protocol", "inbox"))
                .expectStatus()
                .isCreated();
        Topics.subscribe(api, browser.subscriptionTo(topic)).expectStatus().isCreated();
    }

    private void want(String document) {
        ApiClient.prefer(api, document);
    }

    private void publish() {
        Topics.publish(api, topic, Map.of("body", "It rains")).expectStatus().isAccepted();
    }

    private List<String> deliveries() {
        return jdbc.sql("select protocol || ' ' || state from delivery where topic = :topic")
                .param("topic", topic)
                .query(String.class)
                .list();
    }
}

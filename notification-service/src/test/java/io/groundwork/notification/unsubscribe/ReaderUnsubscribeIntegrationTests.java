package io.groundwork.notification.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.TestMailServer;
import io.groundwork.notification.Topics;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.recipient.UserId;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Ada subscribes herself and two friends to the same topic by mail. */
@NotificationIntegrationTest
class ReaderUnsubscribeIntegrationTests {

    private final UserId ada = new UserId(UUID.randomUUID().toString());
    private final String adaAddress = ada + "@example.com";
    private final String bob = "bob-" + UUID.randomUUID() + "@example.org";
    private final String eve = "eve-" + UUID.randomUUID() + "@example.org";
    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final RestTestClient api;
    private final RestTestClient anyone;
    private final String topic;

    ReaderUnsubscribeIntegrationTests(JdbcClient jdbc, Recipients recipients, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.api = ApiClient.of(port, ada.value());
        this.anyone = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build();
        this.topic = Topics.create(api, "private");
    }

    @BeforeEach
    void subscribe() {
        recipients.learn(new Recipient(ada, adaAddress, "Ada", Locale.ENGLISH), Instant.EPOCH);
        subscribe(Map.of());
        subscribe(Map.of("endpoint", bob));
        subscribe(Map.of("endpoint", eve));
        jdbc.sql("update subscription set state = 'active', confirmed = true where topic = :topic")
                .param("topic", topic)
                .update();
    }

    @Test
    void endsTheSubscriptionOfTheReaderAndNothingElse() {
        publish("First");
        leave(linkTo(bob));
        publish("Second");

        await().until(() ->
                subjects(eve).contains("Second") && subjects(adaAddress).contains("Second"));
        assertThat(subjects(bob)).doesNotContain("Second");
        assertThat(states())
                .containsEntry(bob, "disabled")
                .containsEntry(eve, "active")
                .containsEntry("", "active");
        assertThat(jdbc.sql("select count(*) from preference where user_id = :user")
                        .param("user", ada.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void revealsNothingOfTheSubscriber() {
        publish("First");
        String path = linkTo(bob).getPath();
        String token = path.substring(path.lastIndexOf('/') + 1);

        assertThat(new String(
                        Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))), StandardCharsets.UTF_8))
                .doesNotContain(ada.value(), adaAddress, eve);
        assertThat(anyone.get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains(topic)
                .doesNotContain(ada.value(), adaAddress, eve);
        assertThat(states()).containsEntry(bob, "active");
    }

    @Test
    void tellsTheOwnerOnceWhoCannotSwitchItOnWithoutTheReader() {
        publish("First");
        URI link = linkTo(bob);
        leave(link);
        leave(link);

        assertThat(jdbc.sql(
                                "select count(*) from notification where user_id = :user and type = 'subscription.disabled'")
                        .param("user", ada.value())
                        .query(Long.class)
                        .single())
                .isOne();
        api.patch()
                .uri("/api/v1/subscriptions/" + idOf(bob))
                .contentType(MediaType.valueOf("application/merge-patch+json"))
                .header("If-Match", "*")
                .body("{\"enabled\": true}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("pending_confirmation");
    }

    private void subscribe(Map<String, String> to) {
        var wanted = new HashMap<String, String>(to);
        wanted.putAll(Map.of("topic", topic, "protocol", "email"));
        Topics.subscribe(api, wanted).expectStatus().isCreated();
    }

    private void publish(String subject) {
        Topics.publish(api, topic, Map.of("subject", subject, "body", subject))
                .expectStatus()
                .isAccepted();
    }

    private void leave(URI link) {
        anyone.post()
                .uri(link.getPath())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("List-Unsubscribe=One-Click")
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** Of the first mail of the topic; before it the address was asked whether it agrees. */
    private URI linkTo(String address) {
        String header = await().until(
                        () -> TestMailServer.mailsTo(address).stream()
                                .filter(mail -> subject(mail).equals("First"))
                                .map(ReaderUnsubscribeIntegrationTests::unsubscribe)
                                .toList(),
                        links -> !links.isEmpty())
                .getFirst();
        return URI.create(header.replaceAll("[<>\\s]", ""));
    }

    private static List<String> subjects(String address) {
        return TestMailServer.mailsTo(address).stream()
                .map(ReaderUnsubscribeIntegrationTests::subject)
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unsubscribe(MimeMessage mail) {
        try {
            return mail.getHeader("List-Unsubscribe")[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> states() {
        return jdbc
                .sql("select endpoint, state from subscription where topic = :topic")
                .param("topic", topic)
                .query((row, number) -> Map.entry(row.getString("endpoint"), row.getString("state")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private UUID idOf(String address) {
        return jdbc.sql("select id from subscription where topic = :topic and endpoint = :address")
                .param("topic", topic)
                .param("address", address)
                .query(UUID.class)
                .single();
    }
}

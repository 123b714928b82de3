package io.groundwork.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.TestMailServer;
import io.groundwork.notification.Topics;
import io.groundwork.notification.webhook.ConfirmationTokens;
import io.groundwork.test.TestTokens;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Mail to an address that is not the account's. */
@NotificationIntegrationTest
class MailConfirmationIntegrationTests {

    private static final Pattern CODE = Pattern.compile("(?m)^([\\w-]{43})\\r?$");

    private final String friend = UUID.randomUUID() + "@friends.example";
    private final JdbcClient jdbc;
    private final ConfirmationTokens codes;
    private final RestTestClient api;
    private final RestTestClient impatient; // the usual one waits as long as Retry-After asks, and tries again
    private final String topic;

    MailConfirmationIntegrationTests(JdbcClient jdbc, ConfirmationTokens codes, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.codes = codes;
        String user = UUID.randomUUID().toString();
        this.api = ApiClient.of(port, user);
        this.impatient = RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl("http://localhost:" + port)
                .defaultHeader(
                        "Authorization",
                        TestTokens.user(user).scopes("notifications:write").bearer())
                .build();
        this.topic = Topics.create(api, "private");
    }

    @Test
    void sendsNothingButTheQuestionBeforeTheAddressAgrees() {
        subscribe();
        publish("too early");
        URI subscription = subscribe(); // a repeat asks nothing again
        String code = code(1);

        confirm(subscription, code)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("active");
        publish("welcome");

        await().until(() -> TestMailServer.mailsTo(friend).size() == 2);
        assertThat(text(1)).contains("welcome");
    }

    @Test
    void refusesAnotherCode() {
        URI subscription = subscribe();

        confirm(subscription, "guessed").expectStatus().isEqualTo(422);
    }

    @Test
    void refusesACodeThatIsTooOld() {
        URI subscription = subscribe();
        code(1);
        String code = codeSentEarlier(subscription, Duration.ofDays(4));

        confirm(subscription, code)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/confirmation-expired");
    }

    @Test
    void asksAgainOnceAMinuteAndFiveTimesInAll() {
        URI subscription = subscribe();
        String first = code(1);

        askAgain(subscription).expectStatus().isEqualTo(429).expectHeader().valueEquals("Retry-After", "60");
        for (int asked = 2; asked <= 5; asked++) {
            letAMinutePass(subscription);
            askAgain(subscription).expectStatus().isAccepted();
        }
        letAMinutePass(subscription);
        askAgain(subscription).expectStatus().isEqualTo(429);

        await().until(() -> TestMailServer.mailsTo(friend).size() == 5);
        confirm(subscription, first).expectStatus().isEqualTo(422); // each code replaces the one before
    }

    @Test
    void showsTheQuestionAndItsAttemptsInTheLog() {
        subscribe();
        code(1);

        await().untilAsserted(() -> api.get()
                .uri("/api/v1/deliveries?state=delivered&topic=" + topic)
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].protocol")
                .isEqualTo("email")
                .jsonPath("$.items[0].last_status")
                .isEqualTo(250));
    }

    @Test
    void refusesWhatIsNoAddress() {
        for (String endpoint : new String[] {"nobody", "A Friend <a@b.example>", "a@b.example\r\nBcc: c@d.example"}) {
            Topics.subscribe(api, Map.of("topic", topic, "protocol", "email", "endpoint", endpoint))
                    .expectStatus()
                    .isBadRequest();
        }
    }

    private URI subscribe() {
        URI location = Topics.subscribe(api, Map.of("topic", topic, "protocol", "email", "endpoint", friend))
                .expectStatus()
                .isCreated()
                .returnResult(String.class)
                .getResponseHeaders()
                .getLocation();
        assertThat(location).isNotNull();
        return location;
    }

    private void publish(String body) {
        Topics.publish(api, topic, Map.of("body", body)).expectStatus().isAccepted();
    }

    private RestTestClient.ResponseSpec confirm(URI subscription, String code) {
        return Topics.post(api, subscription + "/confirmations", Map.of("token", code));
    }

    private RestTestClient.ResponseSpec askAgain(URI subscription) {
        return Topics.post(impatient, subscription + "/confirmation-mails", Map.of());
    }

    private void letAMinutePass(URI subscription) {
        jdbc.sql("update subscription set confirmation_sent_at = confirmation_sent_at - interval '61 seconds'"
                        + " where id = :id")
                .param("id", id(subscription))
                .update();
    }

    /** Moves the last question into the past, has its code expired with it, and asks for the code of then. */
    private String codeSentEarlier(URI subscription, Duration age) {
        jdbc.sql("update subscription set confirmation_sent_at = confirmation_sent_at - cast(:age as interval)"
                        + " where id = :id")
                .param("age", age.toString())
                .param("id", id(subscription))
                .update();
        return codes.of(
                id(subscription),
                jdbc.sql("select endpoint || ' ' || cast(extract(epoch from confirmation_sent_at) * 1000 as bigint)"
                                + " from subscription where id = :id")
                        .param("id", id(subscription))
                        .query(String.class)
                        .single());
    }

    private static UUID id(URI subscription) {
        return UUID.fromString(
                subscription.getPath().substring(subscription.getPath().lastIndexOf('/') + 1));
    }

    private String code(int mails) {
        await().until(() -> TestMailServer.mailsTo(friend).size() == mails);
        Matcher code = CODE.matcher(text(mails - 1));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private String text(int mail) {
        try {
            MimeMultipart content =
                    (MimeMultipart) TestMailServer.mailsTo(friend).get(mail).getContent();
            return content.getBodyPart(0).getContent().toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.groundwork.notification.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.Events;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.TestMailServer;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.recipient.UserId;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

@NotificationIntegrationTest
class VerificationMailIntegrationTests {

    private static final String TOPIC = "user.events";
    private static final String REQUESTED = "user.verification-requested";

    private final String user = UUID.randomUUID().toString();
    private final String address = user + "@example.com";
    private final JdbcClient jdbc;
    private final Recipients recipients;

    VerificationMailIntegrationTests(JdbcClient jdbc, Recipients recipients) {
        this.jdbc = jdbc;
        this.recipients = recipients;
    }

    @Test
    void carriesLinkAndCodeInBothForms() throws Exception {
        request(Events.verificationFor(user, address).put("display_name", "Ada <i>Byron</i>"));

        MimeMessage mail = onlyMail();
        MimeMultipart body = (MimeMultipart) mail.getContent();
        assertThat(mail.getSubject()).isEqualTo("Confirm your mail address");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(body.getContentType()).startsWith("multipart/alternative");
        assertThat(body.getBodyPart(0).getContent().toString())
                .contains("http://localhost:8080/verify?token=example", "12345678", "Ada <i>Byron</i>");
        assertThat(body.getBodyPart(1).getContent().toString())
                .contains("href=\"http://localhost:8080/verify?token=example\"", "12345678")
                .contains("Ada &lt;i&gt;Byron&lt;/i&gt;");
    }

    @Test
    void speaksTheReadersLanguage() throws Exception {
        request(Events.verificationFor(user, address).put("locale", "de-AT"));

        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Bitte bestätigen Sie Ihre E-Mail-Adresse");
        assertThat(mail.getHeader("Content-Language")).containsExactly("de-AT");
    }

    @Test
    void isSentOnceHoweverOftenTheEventComes() {
        String eventId = UUID.randomUUID().toString();
        ObjectNode event = Events.verificationFor(user, address);
        for (int i = 0; i < 3; i++) {
            Events.send(eventId, TOPIC, REQUESTED, event);
        }

        onlyMail();
        assertThat(deliveries("state = 'sent'")).isEqualTo(1);
    }

    @Test
    void leavesNoLinkOrCodeBehindOnceSent() {
        request(Events.verificationFor(user, address));

        onlyMail();
        await().until(() -> deliveries("text_body is null and html_body is null and state = 'sent'") == 1);
    }

    @Test
    void waitsForAMailServerThatIsDownAndIsSentOnceWhenItIsBack() {
        TestMailServer.stop();
        try {
            request(Events.verificationFor(user, address));
            await().until(() -> deliveries("attempts >= 2 and state = 'pending'") == 1);
        } finally {
            TestMailServer.start();
        }

        onlyMail();
        assertThat(deliveries("state = 'sent' and attempts >= 3")).isEqualTo(1);
    }

    @Test
    void dropsWhatIsTooLateToBeOfUse() {
        request(Events.verificationFor(user, address).put("expires_at", "2020-01-01T00:00:00Z"));

        await().until(() -> deliveries("state = 'dead'") == 1);
        assertThat(TestMailServer.mailsTo(address)).isEmpty();
    }

    @Test
    void teachesTheAddressAndIsNotUndoneByAnOlderEvent() {
        request(Events.verificationFor(user, address).put("display_name", "Ada Lovelace"));
        onlyMail();

        ObjectNode older = Events.example(TOPIC, "user.registered").put("user_id", user);
        Events.sendAt("2001-01-01T00:00:00Z", TOPIC, "user.registered", older);
        Events.send(
                TOPIC,
                REQUESTED,
                Events.verificationFor(user, "second-" + address).put("display_name", "Ada Lovelace"));

        await().until(() -> TestMailServer.mailsTo("second-" + address).size() == 1);
        assertThat(recipients.all(List.of(new UserId(user)))).singleElement().satisfies(ada -> {
            assertThat(ada.displayName()).isEqualTo("Ada Lovelace");
            assertThat(ada.email()).isEqualTo("second-" + address);
        });
    }

    private void request(ObjectNode event) {
        assertThat(event.path("user_id").asString()).isEqualTo(user);
        Events.send(TOPIC, REQUESTED, event);
    }

    private MimeMessage onlyMail() {
        await().until(() -> deliveries("state = 'sent'") == 1);
        await().during(Duration.ofMillis(300))
                .until(() -> TestMailServer.mailsTo(address).size() == 1);
        return TestMailServer.mailsTo(address).getFirst();
    }

    private int deliveries(String condition) {
        return jdbc.sql("select count(*) from mail_delivery where recipient_email = :address and " + condition)
                .param("address", address)
                .query(Integer.class)
                .single();
    }
}

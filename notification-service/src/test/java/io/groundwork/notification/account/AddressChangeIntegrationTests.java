package io.groundwork.notification.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.Events;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.TestMailServer;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.recipient.Recipients;
import io.groundwork.notification.recipient.UserId;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

@NotificationIntegrationTest
class AddressChangeIntegrationTests {

    private static final String TOPIC = "user.events";

    private final String user = UUID.randomUUID().toString();
    private final String old = user + "@example.com";
    private final String wanted = "new-" + user + "@example.com";
    private final JdbcClient jdbc;
    private final Recipients recipients;

    AddressChangeIntegrationTests(JdbcClient jdbc, Recipients recipients) {
        this.jdbc = jdbc;
        this.recipients = recipients;
    }

    @Test
    void bothAddressesAreAskedAndNothingIsLearntFromThat() throws Exception {
        register();
        ask("old", old);
        ask("new", wanted);

        assertThat(text(mailTo(old, "Is your mail address to change?"))).contains(wanted, "12345678", "/email-change");
        assertThat(text(mailTo(wanted, "Confirm your new mail address"))).contains("12345678", "/email-change");
        assertThat(known()).extracting(Recipient::email).containsExactly(old);
    }

    @Test
    void aChangedAddressIsFollowedAndTheFormerOneHearsOfItForTheLastTime() throws Exception {
        register();
        change();

        assertThat(text(mailTo(old, "Your mail address has changed"))).contains(wanted);
        assertThat(known()).extracting(Recipient::email).containsExactly(wanted);
        assertThat(TestMailServer.mailsTo(wanted)).isEmpty();
    }

    @Test
    void theOwnerOfAWantedAddressIsTold() throws Exception {
        Events.send(
                TOPIC,
                "user.email-taken",
                aboutUser("user.email-taken", old).put("requested_at", "2100-01-01T00:00:00Z"));

        mailTo(old, "Somebody wanted to use your mail address");
    }

    @Test
    void whoLeavesLeavesNoMailBehindAtAnyOfTheirAddresses() throws Exception {
        register();
        ask("old", old);
        ask("new", wanted);
        change();
        mailTo(old, "Your mail address has changed");

        Events.send(
                TOPIC,
                "user.erasure-requested",
                Events.example(TOPIC, "user.erasure-requested").put("user_id", user));
        await().until(() -> known().isEmpty());
        assertThat(jdbc.sql("select count(*) from mail_delivery where recipient_email in (:old, :new)")
                        .param("old", old)
                        .param("new", wanted)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void register() {
        Events.send(TOPIC, "user.registered", aboutUser("user.registered", old));
        await().until(() -> !known().isEmpty());
    }

    private void ask(String side, String address) {
        ObjectNode event = aboutUser("user.email-confirmation-requested", address)
                .put("side", side)
                .put("new_email", wanted)
                .put("expires_at", "2100-01-01T00:00:00Z");
        Events.send(TOPIC, "user.email-confirmation-requested", event);
    }

    private void change() {
        ObjectNode event = aboutUser("user.email-changed", wanted)
                .put("former_email", old)
                .put("changed_at", "2100-01-01T00:00:00Z");
        Events.send(TOPIC, "user.email-changed", event);
    }

    private ObjectNode aboutUser(String type, String address) {
        return Events.example(TOPIC, type).put("user_id", user).put("email", address);
    }

    private List<Recipient> known() {
        return recipients.all(List.of(new UserId(user)));
    }

    private static MimeMessage mailTo(String address, String subject) throws MessagingException {
        return await().until(
                        () -> TestMailServer.mailsTo(address).stream()
                                .filter(mail -> subject(mail).equals(subject))
                                .toList(),
                        mails -> mails.size() == 1)
                .getFirst();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }
}

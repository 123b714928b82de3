package io.groundwork.registration;

import static org.awaitility.Awaitility.await;

import io.groundwork.messaging.IncomingEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.annotation.KafkaListener;

/** Reads {@code user.events} as the notification service does. */
@TestComponent
public class Mailbox {

    private final List<IncomingEvent> events = new CopyOnWriteArrayList<>();

    @KafkaListener(topics = "user.events", groupId = "mailbox", properties = "auto.offset.reset=earliest")
    void on(IncomingEvent event) {
        events.add(event);
    }

    /** The newest verification mail to an address; waits for it. */
    public Mail mailTo(String email) {
        return mailTo(email, 1).getLast();
    }

    /** All verification mails to an address; waits until there are that many. */
    public List<Mail> mailTo(String email, int count) {
        return await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> events("user.verification-requested", email), found -> found.size() >= count)
                .stream()
                .map(Mail::of)
                .toList();
    }

    /** The one event of a type about an address; waits for it. */
    public IncomingEvent event(String type, String email) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> events(type, email), found -> found.size() == 1)
                .getFirst();
    }

    /** Events of one type about an address, so far. */
    public List<IncomingEvent> events(String type, String email) {
        return events.stream()
                .filter(event -> type.equals(event.type()))
                .filter(event -> event.data().path("email").asString().equals(email))
                .toList();
    }

    /** What the mail says. */
    public record Mail(String registrationId, String token, String code) {

        static Mail of(IncomingEvent event) {
            String link = event.data().path("link").asString();
            return new Mail(
                    event.data().path("registration_id").asString(),
                    link.substring(link.indexOf("token=") + "token=".length()),
                    event.data().path("code").asString());
        }
    }
}

package io.groundwork.registration.emailchange;

import static org.awaitility.Awaitility.await;

import io.groundwork.messaging.IncomingEvent;
import io.groundwork.registration.Answer;
import io.groundwork.registration.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What people do who want another address. */
abstract class AddressStory extends Story {

    static final String CHANGES = "/api/v1/users/me/email-changes";
    static final String ASKED = "user.email-confirmation-requested";

    static Answer ask(Person person, String email) {
        return person.api().post(CHANGES, Map.of("email", email, "password", PASSWORD));
    }

    /** The newest link that was mailed to one of the two addresses about a change. */
    String link(Answer change, String address) {
        return text(mail(change, address), "link").replaceAll(".*token=", "");
    }

    IncomingEvent mail(Answer change, String address) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> mails(change, address), found -> found.size() == 1)
                .getFirst();
    }

    private List<IncomingEvent> mails(Answer change, String address) {
        return mailbox.events(ASKED, address).stream()
                .filter(event -> text(event, "change_id").equals(change.text("id")))
                .toList();
    }

    static String text(IncomingEvent event, String field) {
        return event.data().path(field).asString();
    }

    Answer confirm(String token) {
        return api.post("/api/v1/email-changes/confirmations", Map.of("token", token));
    }

    Answer refuse(String token) {
        return api.post("/api/v1/email-changes/refusals", Map.of("token", token));
    }

    /** Asks, and has both sides agree. */
    Answer change(Person person, String address) {
        Answer change = ask(person, address).expect(202);
        confirm(link(change, person.email())).expect(200);
        confirm(link(change, address)).expect(200);
        return change;
    }
}

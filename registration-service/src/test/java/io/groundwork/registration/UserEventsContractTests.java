package io.groundwork.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.messaging.IncomingEvent;
import io.groundwork.test.Contracts;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserEventsContractTests extends Story {

    @Test
    void everyEventIsAsItsContractSays() {
        Person person = newPerson();
        mailbox.mailTo(person.email());
        for (String type : List.of("user.registered", "user.verification-requested", "user.verified")) {
            IncomingEvent event = mailbox.event(type, person.email());
            Contracts.assertValid("user.events", type, event.data().toString());
            assertThat(event.key()).isEqualTo(person.id());
        }
    }
}

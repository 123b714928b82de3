package io.groundwork.registration.emailchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.registration.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmailChangePageIntegrationTests extends AddressStory {

    @Test
    void openingTheLinkChangesNothingAndTheButtonDoes() {
        Person person = newPerson();
        String address = newAddress();
        Answer change = ask(person, address).expect(202);
        String old = link(change, person.email());
        Answer page = api.get("/email-change?token=" + old).expect(200);
        assertThat(page.content()).contains(address, "Refuse").doesNotContain("<script");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");

        decide(old, "confirm").expect(200);
        assertThat(decide(link(change, address), "confirm").expect(200).content())
                .contains("The mail address is changed");
        api.get("/email-change?token=" + old).expect(404);
        signIn(address, PASSWORD).expect(201);
    }

    @Test
    void theOtherButtonRefuses() {
        Person person = newPerson();
        Answer change = ask(person, newAddress()).expect(202);
        String old = link(change, person.email());
        decide(old, "").expect(422);
        assertThat(decide(old, "refuse").expect(200).content()).contains("stays as it is");
        decide(old, "confirm").expect(422);
    }

    @Test
    void aLinkForAPasswordInTheFormerMailboxIsVoid() {
        Person person = newPerson();
        api.post("/api/v1/password-resets", Map.of("email", person.email())).expect(202);
        String reset = text(mailbox.event("user.password-reset-requested", person.email()), "link");
        change(person, newAddress());
        api.post(
                        "/api/v1/password-resets/confirmations",
                        Map.of("token", reset.replaceAll(".*token=", ""), "password", "another horse, another staple"))
                .expectProblem(422, "password-reset-failed");
    }

    private Answer decide(String token, String decision) {
        return api.form("/email-change", Map.of("token", token, "decision", decision));
    }
}

package io.groundwork.registration.emailchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.messaging.IncomingEvent;
import io.groundwork.registration.Answer;
import io.groundwork.test.Contracts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmailChangeIntegrationTests extends AddressStory {

    @Test
    void theAddressChangesOnceReadersOfBothHaveAgreed() {
        Person person = newPerson();
        String address = newAddress();
        Answer change = ask(person, address).expect(202);

        assertThat(confirm(link(change, person.email())).expect(200).text("state"))
                .isEqualTo("pending");
        assertThat(person.api()
                        .get(CHANGES + "/" + change.text("id"))
                        .body()
                        .path("old_confirmed")
                        .asBoolean())
                .isTrue();
        signIn(address, PASSWORD).expectProblem(401, "invalid-credentials");

        assertThat(confirm(link(change, address)).expect(200).text("state")).isEqualTo("complete");
        signIn(address, PASSWORD).expect(201);
        signIn(person.email(), PASSWORD).expectProblem(401, "invalid-credentials");
        assertThat(person.api().get("/api/v1/users/me").text("email")).isEqualTo(address);
    }

    @Test
    void everyEventIsAsItsContractSays() {
        Person person = newPerson();
        Person owner = newPerson();
        ask(person, owner.email()).expect(202);
        String address = newAddress();
        Answer change = change(person, address);

        for (IncomingEvent event : List.of(
                mail(change, person.email()),
                mail(change, address),
                mailbox.event("user.email-taken", owner.email()),
                mailbox.event("user.email-changed", address))) {
            Contracts.assertValid(
                    "user.events", String.valueOf(event.type()), event.data().toString());
        }
        IncomingEvent changed = mailbox.event("user.email-changed", address);
        assertThat(changed.key()).isEqualTo(person.id());
        assertThat(text(changed, "former_email")).isEqualTo(person.email());
    }

    @Test
    void otherSessionsEndAndTheOneThatAskedGoesOn() {
        Person person = newPerson();
        Person elsewhere = signedInAgain(person);
        change(person, newAddress());

        awaitRefusal(elsewhere.accessToken());
        refresh(elsewhere.refreshToken()).expectProblem(401, "invalid-refresh-token");
        person.api().get("/api/v1/users/me").expect(200);
        refresh(person.refreshToken()).expect(200);
        assertThat(admin().api().get("/api/v1/audit?subject=" + person.id()).items("action"))
                .containsExactly("email_changed", "email_change_requested");
    }

    @Test
    void thePasswordIsAskedForAgainAndBraked() {
        Person person = newPerson();
        Map<String, String> wrong = Map.of("email", newAddress(), "password", "wrong horse, wrong battery");
        for (int i = 0; i < 5; i++) {
            person.api().post(CHANGES, wrong).expectProblem(401, "invalid-credentials");
        }
        ask(person, newAddress()).expectProblem(429, "too-many-attempts");
    }

    @Test
    void theCodeDoesWhatTheLinkDoesAndCannotBeGuessed() {
        Person person = newPerson();
        String address = newAddress();
        Answer change = ask(person, address).expect(202);
        String code = text(mail(change, person.email()), "code");
        assertThat(byCode(change, code).expect(200).text("state")).isEqualTo("pending");
        for (int i = 0; i < 5; i++) {
            byCode(change, "00000000").expectProblem(422, "email-change-failed");
        }
        byCode(change, text(mail(change, address), "code")).expectProblem(422, "email-change-failed");
        confirm(link(change, address)).expect(200);
    }

    @Test
    void aRefusalFromTheOldAddressEndsTheChangeAndEverySession() {
        Person person = newPerson();
        String address = newAddress();
        Answer change = ask(person, address).expect(202);
        assertThat(refuse(link(change, person.email())).expect(200).text("state"))
                .isEqualTo("refused");

        confirm(link(change, address)).expectProblem(422, "email-change-failed");
        awaitRefusal(person.accessToken());
        signIn(person.email(), PASSWORD).expect(201);
    }

    @Test
    void aRefusalFromTheNewAddressSignsNobodyOut() {
        Person person = newPerson();
        String address = newAddress();
        Answer change = ask(person, address).expect(202);
        refuse(link(change, address)).expect(200);

        confirm(link(change, person.email())).expectProblem(422, "email-change-failed");
        refresh(person.refreshToken()).expect(200);
    }

    @Test
    void itsOwnerCancelsItAndNobodyElseSeesIt() {
        Person person = newPerson();
        Answer change = ask(person, newAddress()).expect(202);
        String path = CHANGES + "/" + change.text("id");
        newPerson().api().get(path).expectProblem(404, "not-found");
        newPerson().api().delete(path).expectProblem(404, "not-found");

        person.api().delete(path).expect(204);
        assertThat(person.api().get(path).text("state")).isEqualTo("cancelled");
        confirm(link(change, person.email())).expectProblem(422, "email-change-failed");
    }

    @Test
    void linksAreGoodOnceAndForADay() {
        Person person = newPerson();
        String address = newAddress();
        Answer change = ask(person, address).expect(202);
        String old = link(change, person.email());
        confirm(old).expect(200);
        confirm(old).expectProblem(422, "email-change-failed");

        jdbc.sql("update email_change set expires_at = now() where id = cast(:id as uuid)")
                .param("id", change.text("id"))
                .update();
        confirm(link(change, address)).expectProblem(422, "email-change-failed");
        assertThat(person.api().get(CHANGES + "/" + change.text("id")).text("state"))
                .isEqualTo("expired");
    }

    @Test
    void onlyTheNewestWishCountsAndThereAreOnlySoMany() {
        Person person = newPerson();
        Answer first = ask(person, newAddress()).expect(202);
        String second = newAddress();
        Answer change = ask(person, second).expect(202);
        confirm(link(first, person.email())).expectProblem(422, "email-change-failed");
        confirm(link(change, person.email())).expect(200);

        for (int i = 0; i < 3; i++) {
            ask(person, newAddress()).expect(202);
        }
        ask(person, newAddress()).expectProblem(429, "too-many-attempts");
    }

    @Test
    void theProfileCannotBePatchedAroundIt() {
        Person person = newPerson();
        String etag = person.api().get("/api/v1/users/me").etag();
        person.api().patch("/api/v1/users/me", "{\"email\":\"" + newAddress() + "\"}", "If-Match", etag);
        assertThat(person.api().get("/api/v1/users/me").text("email")).isEqualTo(person.email());
        assertThat(ask(person, person.email())
                        .expectProblem(400, "invalid-request")
                        .pointers())
                .containsExactly("/email");
    }

    @Test
    void noSecretOfItIsExported() {
        Person person = newPerson();
        String address = newAddress();
        ask(person, address).expect(202);
        String export = person.api()
                .get("/api/v1/users/me/export")
                .expect(200)
                .body()
                .path("email_changes")
                .toString();
        assertThat(export).contains(address, "PENDING").doesNotContain("hash", "session");
    }

    private Answer byCode(Answer change, String code) {
        return api.post("/api/v1/email-changes/confirmations", Map.of("change_id", change.text("id"), "code", code));
    }
}

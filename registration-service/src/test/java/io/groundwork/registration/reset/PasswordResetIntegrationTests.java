package io.groundwork.registration.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.messaging.IncomingEvent;
import io.groundwork.registration.Answer;
import io.groundwork.registration.Story;
import io.groundwork.test.Contracts;
import io.groundwork.test.Racing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PasswordResetIntegrationTests extends Story {

    private static final String RESETS = "/api/v1/password-resets";
    private static final String NEW_PASSWORD = "another horse, another staple";

    @Test
    void aNewPasswordHoldsAndSignsEverybodyOut() {
        Person person = newPerson();

        confirm(link(person), NEW_PASSWORD).expect(204);

        signIn(person.email(), PASSWORD).expectProblem(401, "invalid-credentials");
        signIn(person.email(), NEW_PASSWORD).expect(201);
        refresh(person.refreshToken()).expectProblem(401, "invalid-refresh-token");
        awaitRefusal(person.accessToken());
        assertThat(admin().api().get("/api/v1/audit?subject=" + person.id()).items("action"))
                .containsExactly("password_reset");
    }

    @Test
    void theEventIsAsItsContractSays() {
        Person person = newPerson();
        link(person);

        IncomingEvent event = mailbox.event("user.password-reset-requested", person.email());
        Contracts.assertValid("user.events", event.type(), event.data().toString());
        assertThat(event.key()).isEqualTo(person.id());
    }

    @Test
    void aKnownAndAnUnknownAddressGetTheSameAnswer() {
        Answer known = ask(newPerson().email());
        Answer unknown = ask(newAddress());
        String pending = newAddress();
        signUp(pending).expect(202);
        Answer unverified = ask(pending);

        assertThat(List.of(known, unknown, unverified))
                .allSatisfy(answer -> assertThat(answer.expect(202).content()).isEmpty());
        await().atMost(Duration.ofSeconds(10)).until(ResetIsIdle.of(jdbc));
        assertThat(mailbox.events("user.password-reset-requested", pending)).isEmpty();
    }

    @Test
    void aLinkIsGoodOnceHoweverManyTryAtOnceAndTakesTheOthersAlong() {
        Person person = newPerson();
        String first = link(person);
        ask(person.email()).expect(202);
        String second = await().atMost(Duration.ofSeconds(10))
                .until(() -> links(person), links -> links.size() == 2)
                .getLast();

        List<Answer> answers = Racing.at(4, runner -> confirm(second, NEW_PASSWORD + runner));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        confirm(first, NEW_PASSWORD).expectProblem(422, "password-reset-failed");
        confirm("unknown", NEW_PASSWORD).expectProblem(422, "password-reset-failed");
    }

    @Test
    void aPasswordThatIsRefusedLeavesTheLinkGood() {
        Person person = newPerson();
        String link = link(person);

        assertThat(confirm(link, "short").expectProblem(400, "invalid-request").pointers())
                .containsExactly("/password");
        Answer breached = confirm(link, "passwordpassword").expectProblem(400, "invalid-request");
        assertThat(breached.content()).contains("breaches");
        confirm(link, NEW_PASSWORD).expect(204);
    }

    @Test
    void anExpiredLinkAndADisabledAccountAreRefused() {
        Person late = newPerson();
        String old = link(late);
        jdbc.sql("update password_reset set expires_at = now() where account_id = cast(:id as uuid)")
                .param("id", late.id())
                .update();
        confirm(old, NEW_PASSWORD).expectProblem(422, "password-reset-failed");

        Person disabled = newPerson();
        String link = link(disabled);
        admin().api()
                .post("/api/v1/users/" + disabled.id() + "/disable", Map.of())
                .expect(200);
        confirm(link, NEW_PASSWORD).expectProblem(422, "password-reset-failed");
    }

    @Test
    void nobodysMailboxIsFloodedAndNoRequestIsLeftBehind() {
        Person person = newPerson();

        Racing.at(6, runner -> ask(person.email()));

        await().atMost(Duration.ofSeconds(10)).until(ResetIsIdle.of(jdbc));
        await().atMost(Duration.ofSeconds(10)).until(() -> links(person).size() == 3);
        assertThat(count(
                        "select count(*) from password_reset r join account a on a.id = r.account_id where email = :email",
                        person.email()))
                .isEqualTo(3);
    }

    @Test
    void thePageSetsThePasswordAndOpeningItDoesNot() {
        Person person = newPerson();
        String link = link(person);

        Answer page = api.get("/reset?token=" + link).expect(200);
        assertThat(page.content()).contains(person.email()).doesNotContain("<script");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        api.form("/reset", Map.of("token", link, "password", "short")).expect(400);
        api.form("/reset", Map.of("token", link, "password", NEW_PASSWORD)).expect(200);
        api.get("/reset?token=" + link).expect(404);
        signIn(person.email(), NEW_PASSWORD).expect(201);
    }

    private Answer ask(String email) {
        return api.post(RESETS, Map.of("email", email));
    }

    private Answer confirm(String token, String password) {
        return api.post(RESETS + "/confirmations", Map.of("token", token, "password", password));
    }

    /** The token that is mailed. */
    private String link(Person person) {
        ask(person.email()).expect(202);
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> links(person), links -> links.size() == 1)
                .getFirst();
    }

    private List<String> links(Person person) {
        return mailbox.events("user.password-reset-requested", person.email()).stream()
                .map(event -> event.data().path("link").asString())
                .map(link -> link.substring(link.indexOf("token=") + "token=".length()))
                .toList();
    }
}

package io.groundwork.registration.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.registration.Answer;
import io.groundwork.registration.Story;
import io.groundwork.test.Racing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignUpIntegrationTests extends Story {

    @Test
    void aSignUpIsAcceptedAndAsksForProof() {
        String email = newAddress();
        Answer answer = signUp(email).expect(202);
        assertThat(answer.text("state")).isEqualTo("pending");
        assertThat(answer.header("Location")).endsWith("/api/v1/registrations/" + answer.text("id"));
        assertThat(mailbox.mailTo(email).registrationId()).isEqualTo(answer.text("id"));
        assertThat(mailbox.events("user.registered", email)).hasSize(1);
    }

    @Test
    void aKnownAddressGetsTheSameAnswerAndNoMail() {
        Person known = newPerson();
        Answer unknown = signUp(newAddress()).expect(202);
        Answer repeated = signUp(known.email()).expect(202);
        assertThat(fields(repeated)).isEqualTo(fields(unknown));
        assertThat(headers(repeated)).isEqualTo(headers(unknown));
        assertThat(api.get("/api/v1/registrations/" + repeated.text("id"))
                        .expect(200)
                        .text("state"))
                .isEqualTo("pending");
        assertThat(mailbox.events("user.verification-requested", known.email())).hasSize(1);
    }

    @Test
    void twentyAtOnceMakeOneAccount() {
        String email = newAddress();
        List<Answer> answers =
                Racing.at(20, runner -> signUp(runner % 2 == 0 ? email : " " + email.toUpperCase(Locale.ROOT)));
        assertThat(answers).extracting(Answer::status).containsOnly(202);
        assertThat(answers).extracting(answer -> answer.text("id")).doesNotHaveDuplicates();
        assertThat(count("select count(*) from account where email = :email", email))
                .isEqualTo(1);
        mailbox.mailTo(email, 5);
        assertThat(mailbox.events("user.registered", email)).hasSize(1);
    }

    @Test
    void nobodyCanFloodAMailbox() {
        String email = newAddress();
        for (int i = 0; i < 8; i++) {
            signUp(email).expect(202);
        }
        String last = newAddress();
        signUp(last);
        mailbox.mailTo(last);
        assertThat(mailbox.mailTo(email, 5)).hasSize(5);
    }

    @Test
    void aKeyMakesItOneSignUp() {
        var body = Map.of("email", newAddress(), "password", PASSWORD, "display_name", "Ada");
        String key = "key-" + newAddress();
        Answer first =
                api.post("/api/v1/registrations", body, "Idempotency-Key", key).expect(202);
        Answer again =
                api.post("/api/v1/registrations", body, "Idempotency-Key", key).expect(202);
        assertThat(again.content()).isEqualTo(first.content());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void everyFieldAtFaultIsPointedAt() {
        var body = Map.of("email", "nobody", "password", "short", "display_name", " ", "locale", "not a tag");
        assertThat(api.post("/api/v1/registrations", body)
                        .expectProblem(400, "invalid-request")
                        .pointers())
                .containsExactlyInAnyOrder("/email", "/password", "/display_name", "/locale");
        String email = "a.long.enough.address@example.com";
        assertThat(api.post("/api/v1/registrations", Map.of("email", email, "password", email, "display_name", "A"))
                        .expectProblem(400, "invalid-request")
                        .pointers())
                .containsExactly("/password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada\u0000", "Ada\r\nBcc: all@example.com"})
    void whatWouldBreakDatabaseOrMailIsNoName(String name) {
        var body = Map.of("email", newAddress(), "password", PASSWORD, "display_name", name, "organization", name);
        assertThat(api.post("/api/v1/registrations", body)
                        .expectProblem(400, "invalid-request")
                        .pointers())
                .containsExactlyInAnyOrder("/display_name", "/organization");
    }

    @Test
    void aRegistrationIsReadByItsId() {
        String path = "/api/v1/registrations/" + signUp(newAddress()).text("id");
        Answer read = api.get(path).expect(200);
        assertThat(fieldNames(read)).containsExactly("created_at", "id", "state");
        api.get(path, "If-None-Match", read.etag()).expect(304);
        api.get("/api/v1/registrations/0199b0a4-7c1e-7b52-8a3d-5f1f3c2d9a10").expectProblem(404, "not-found");
        api.get("/api/v1/registrations/nonsense").expectProblem(404, "not-found");
    }

    private static Set<String> headers(Answer answer) {
        return new TreeSet<>(answer.headers().map().keySet());
    }

    private static List<String> fields(Answer answer) {
        return fieldNames(answer).stream()
                .map(name -> name.equals("id") ? name : name + "=" + answer.text(name))
                .toList();
    }

    private static Set<String> fieldNames(Answer answer) {
        return new TreeSet<>(answer.body().propertyNames());
    }
}

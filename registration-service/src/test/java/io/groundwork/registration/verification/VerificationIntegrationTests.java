package io.groundwork.registration.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.registration.Answer;
import io.groundwork.registration.Mailbox.Mail;
import io.groundwork.registration.Story;
import io.groundwork.test.Racing;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerificationIntegrationTests extends Story {

    @Test
    void theLinkVerifiesOnce() {
        String email = newAddress();
        String registration = signUp(email).text("id");
        var proof = Map.of("token", mailbox.mailTo(email).token());
        Answer verified = verify(proof).expect(200);
        assertThat(verified.text("email")).isEqualTo(email);
        assertThat(verified.text("status")).isEqualTo("active");
        assertThat(api.get("/api/v1/registrations/" + registration).text("state"))
                .isEqualTo("verified");
        assertThat(mailbox.event("user.verified", email).key()).isEqualTo(verified.text("user_id"));
        verify(proof).expectProblem(422, "verification-failed");
    }

    @Test
    void theCodeVerifiesTogetherWithItsRegistration() {
        String email = newAddress();
        signUp(email);
        Mail mail = mailbox.mailTo(email);
        String spaced = mail.code().substring(0, 4) + " " + mail.code().substring(4);
        verify(Map.of("registration_id", mail.registrationId(), "code", spaced)).expect(200);
        signIn(email, PASSWORD).expect(201);
    }

    @Test
    void afterFiveCodesEvenTheRightOneIsRefusedButTheLinkWorks() {
        String email = newAddress();
        signUp(email);
        Mail mail = mailbox.mailTo(email);
        var wrong = Map.of(
                "registration_id", mail.registrationId(), "code", mail.code().equals("00000000") ? "1" : "00000000");
        assertThat(Racing.at(5, runner -> verify(wrong)))
                .extracting(Answer::status)
                .containsOnly(422);
        verify(Map.of("registration_id", mail.registrationId(), "code", mail.code()))
                .expectProblem(422, "verification-failed");
        verify(Map.of("token", mail.token())).expect(200);
    }

    @Test
    void ofManyAtOnceOneSucceeds() {
        String email = newAddress();
        signUp(email);
        var proof = Map.of("token", mailbox.mailTo(email).token());
        List<Answer> answers = Racing.at(8, runner -> verify(proof));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 422).hasSize(7);
        mailbox.event("user.verified", email);
    }

    @Test
    void thePasswordIsThatOfTheSignUpWhoseMailWasAnswered() {
        String email = newAddress();
        api.post(
                "/api/v1/registrations",
                Map.of("email", email, "password", "somebody else was faster", "display_name", "Eve"));
        mailbox.mailTo(email);
        String own = signUp(email).text("id");
        Mail mail = mailbox.mailTo(email, 2).stream()
                .filter(it -> it.registrationId().equals(own))
                .findFirst()
                .orElseThrow();
        verify(Map.of("token", mail.token())).expect(200);
        signIn(email, PASSWORD).expect(201);
        signIn(email, "somebody else was faster").expectProblem(401, "invalid-credentials");
    }

    @Test
    void anOlderMailCannotChangeThePasswordOfAVerifiedAccount() {
        String email = newAddress();
        signUp(email);
        Mail older = mailbox.mailTo(email);
        signUp(email);
        Mail newer = mailbox.mailTo(email, 2).getLast();
        verify(Map.of("token", newer.token())).expect(200);
        verify(Map.of("token", older.token(), "password", "another password altogether"))
                .expectProblem(422, "verification-failed");
        signIn(email, PASSWORD).expect(201);
    }

    @Test
    void anExpiredLinkIsRefused() {
        String email = newAddress();
        String id = signUp(email).text("id");
        String token = mailbox.mailTo(email).token();
        jdbc.sql("update registration set expires_at = now() - interval '1 second' where id = :id")
                .param("id", UUID.fromString(id))
                .update();
        verify(Map.of("token", token)).expectProblem(422, "verification-failed");
        assertThat(api.get("/api/v1/registrations/" + id).text("state")).isEqualTo("expired");
    }

    @Test
    void neitherLinkNorCodeIsStored() {
        String email = newAddress();
        signUp(email);
        Mail mail = mailbox.mailTo(email);
        String row = jdbc.sql("select cast(r as text) from registration r where id = :id")
                .param("id", UUID.fromString(mail.registrationId()))
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(mail.token()).doesNotContain(mail.code());
    }

    @Test
    void nonsenseIsRefused() {
        verify(Map.of("token", "nonsense")).expectProblem(422, "verification-failed");
        assertThat(verify(Map.of()).expectProblem(400, "invalid-request").pointers())
                .containsExactly("/token");
        assertThat(verify(Map.of("registration_id", "0199b0a4-7c1e-7b52-8a3d-5f1f3c2d9a10"))
                        .expectProblem(400, "invalid-request")
                        .pointers())
                .containsExactly("/code");
    }
}

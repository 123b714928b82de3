package io.groundwork.registration.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.registration.Story;
import io.groundwork.test.Racing;
import io.groundwork.test.TestTopics;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

class RegistrationRequestsIntegrationTests extends Story {

    private static final String TOPIC = "registration.requests";

    @Test
    void whoeverComesByKafkaChoosesAPasswordWhileVerifying() {
        String email = newAddress();
        send(Map.of("message_id", "m-" + email, "email", email, "display_name", "Ada", "organization", "Engines"));
        var mail = mailbox.mailTo(email);
        assertThat(verify(Map.of("token", mail.token()))
                        .expectProblem(422, "password-required")
                        .pointers())
                .containsExactly("/password");
        verify(Map.of("token", mail.token(), "password", PASSWORD)).expect(200);
        signIn(email, PASSWORD).expect(201);
        assertThat(mailbox.events("user.registered", email)
                        .getFirst()
                        .data()
                        .path("organization")
                        .asString())
                .isEqualTo("Engines");
    }

    @Test
    void anImportedHashIsTakenAndWorks() {
        String email = newAddress();
        String hash = String.valueOf(new BCryptPasswordEncoder(10).encode(PASSWORD));
        send(Map.of("message_id", "m-" + email, "email", email, "display_name", "Ada", "password_hash", hash));
        verify(Map.of("token", mailbox.mailTo(email).token())).expect(200);
        signIn(email, PASSWORD).expect(201);
    }

    @Test
    void repeatsAndSignUpsByRestTogetherMakeOneAccount() {
        String email = newAddress();
        var message = Map.of("message_id", "m-" + email, "email", email, "display_name", "Ada");
        Racing.at(9, runner -> {
            if (runner % 3 == 0) {
                signUp(email).expect(202);
            } else {
                send(message);
            }
            return runner;
        });
        send(Map.of("message_id", "other-" + email, "email", email.toUpperCase(Locale.ROOT), "display_name", "A"));
        String last = newAddress();
        send(Map.of("message_id", "m-" + last, "email", last, "display_name", "B"), email);
        mailbox.mailTo(last);
        assertThat(count("select count(*) from account where email = :email", email))
                .isEqualTo(1);
        assertThat(mailbox.events("user.registered", email)).hasSize(1);
    }

    @Test
    void whatCanNeverBecomeAnAccountIsSetAsideWithItsReason() {
        String email = newAddress();
        send(Map.of("message_id", "1-" + email, "email", "no address", "display_name", "A"), email);
        send(Map.of("message_id", "2-" + email, "email", email, "display_name", "A", "password", PASSWORD));
        send(Map.of(
                "message_id",
                "3-" + email,
                "email",
                email,
                "display_name",
                "A",
                "password_hash",
                "{noop}a plain password"));
        send(Map.of("message_id", "4-" + email, "email", email, "display_name", "A"));
        mailbox.mailTo(email);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> TestTopics.readAll(TOPIC + ".dlt", email).size() == 3);
        assertThat(mailbox.events("user.registered", email)).hasSize(1);
    }

    private static void send(Map<String, String> value) {
        send(value, value.getOrDefault("email", ""));
    }

    private static void send(Map<String, String> value, String key) {
        TestTopics.send(TOPIC, key, JsonMapper.shared().writeValueAsString(value));
    }
}

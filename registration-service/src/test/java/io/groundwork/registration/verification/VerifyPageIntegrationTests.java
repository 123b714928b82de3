package io.groundwork.registration.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.registration.Answer;
import io.groundwork.registration.Story;
import io.groundwork.test.TestTopics;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class VerifyPageIntegrationTests extends Story {

    @Test
    void openingThePageChangesNothingAndItsButtonVerifies() {
        String email = newAddress();
        String registration = signUp(email).text("id");
        String token = mailbox.mailTo(email).token();
        Answer page = api.get("/verify?token=" + token).expect(200);
        assertThat(page.content()).contains(email, "<button", token).doesNotContain("name=\"password\"");
        assertThat(api.get("/api/v1/registrations/" + registration).text("state"))
                .isEqualTo("pending");
        assertThat(api.form("/verify", Map.of("token", token)).expect(200).content())
                .contains("confirmed");
        assertThat(api.get("/api/v1/registrations/" + registration).text("state"))
                .isEqualTo("verified");
        signIn(email, PASSWORD).expect(201);
    }

    @Test
    void thePageLoadsNothingAndCannotBeFramed() {
        Answer page = api.get("/verify?token=x").expect(404);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("frame-ancestors 'none'", "form-action 'self'");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.content()).doesNotContain("<script", "http://", "https://", "Set-Cookie");
    }

    @Test
    void whoeverCameByKafkaIsAskedForAPassword() {
        String email = newAddress();
        var message = Map.of("message_id", email, "email", email, "display_name", "Ada");
        TestTopics.send("registration.requests", email, JsonMapper.shared().writeValueAsString(message));
        String token = mailbox.mailTo(email).token();
        assertThat(api.get("/verify?token=" + token).content()).contains("name=\"password\"");
        Answer tooShort =
                api.form("/verify", Map.of("token", token, "password", "short")).expect(400);
        assertThat(tooShort.content()).contains("role=\"alert\"", "from 15 to 128 characters", "name=\"password\"");
        api.form("/verify", Map.of("token", token, "password", PASSWORD)).expect(200);
        signIn(email, PASSWORD).expect(201);
    }

    @Test
    void whatIsInTheAddressBarIsNotRunAsHtml() {
        assertThat(api.get("/verify?token=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
                        .content())
                .doesNotContain("<script");
        assertThat(api.form("/verify", Map.of("token", "\"><script>"))
                        .expect(422)
                        .content())
                .contains("not valid")
                .doesNotContain("<script");
    }
}

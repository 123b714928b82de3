package io.groundwork.registration.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.groundwork.registration.Story;
import io.groundwork.registration.client.Clients;
import io.groundwork.registration.password.PasswordPolicy;
import io.groundwork.test.Racing;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

class BootstrapIntegrationTests extends Story {

    private static final String EMAIL = "root@groundwork.test";

    @Autowired
    PasswordPolicy policy;

    @Test
    void theAdminCanSignInAndSeesTheRole() {
        Person admin = admin();
        assertThat(admin.api()
                        .get("/api/v1/users/me")
                        .body()
                        .path("roles")
                        .path(0)
                        .asString())
                .isEqualTo("ADMIN");
        mailbox.event("user.verified", admin.email());
    }

    @Test
    void replicasThatStartTogetherMakeOneAdmin(@Autowired FirstAdmin admin, @Autowired Clients clients) {
        Racing.at(4, runner -> {
            run(admin, clients, "first password of root", "client-secret-of-the-race");
            return runner;
        });
        assertThat(count("select count(*) from account where email = :email", EMAIL))
                .isEqualTo(1);
        signIn(EMAIL, "first password of root").expect(201);
        String before = api.bearer(signIn(EMAIL, "first password of root").text("access_token"))
                .get("/api/v1/users/me")
                .etag();
        run(admin, clients, "first password of root", "client-secret-of-the-race");
        run(admin, clients, "other password of root", "other-secret-of-the-race");
        String after = api.bearer(
                        signIn(EMAIL, "other password of root").expect(201).text("access_token"))
                .get("/api/v1/users/me")
                .etag();
        assertThat(after).isNotEqualTo(before);
        grant("client-secret-of-the-race", 401);
        grant("other-secret-of-the-race", 200);
    }

    @Test
    void aShortSecretIsRefused(@Autowired FirstAdmin admin, @Autowired Clients clients) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(admin, clients, "first password of root", "short"))
                .withMessageContaining("GROUNDWORK_DEMO_CLIENT_SECRET");
    }

    private void run(FirstAdmin admin, Clients clients, String password, String secret) {
        var settings = new BootstrapSettings(EMAIL, password, "race", secret);
        new Bootstrap(settings, policy, admin, clients).run(new DefaultApplicationArguments());
    }

    private void grant(String secret, int status) {
        api.basic("race", secret)
                .form("/oauth2/token", Map.of("grant_type", "client_credentials"))
                .expect(status);
    }
}

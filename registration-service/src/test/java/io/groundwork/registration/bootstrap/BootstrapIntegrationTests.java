package io.groundwork.registration.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.groundwork.registration.Story;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.client.Clients;
import io.groundwork.registration.password.PasswordPolicy;
import io.groundwork.registration.password.PlainPassword;
import io.groundwork.test.Racing;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

class BootstrapIntegrationTests extends Story {

    private static final String EMAIL = "root@groundwork.test";
    private static final String FIRST = "first password of root";
    private static final String OTHER = "other password of root";

    @Autowired
    PasswordPolicy policy;

    /** As on an empty database, and as an operator does who has lost every admin. */
    @BeforeEach
    void forgetMark() {
        jdbc.sql("delete from first_admin").update();
    }

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
            run(admin, clients, FIRST, "client-secret-of-the-race");
            return runner;
        });
        assertThat(count("select count(*) from account where email = :email", EMAIL))
                .isEqualTo(1);
        signIn(EMAIL, FIRST).expect(201);
        String before = api.bearer(signIn(EMAIL, FIRST).text("access_token"))
                .get("/api/v1/users/me")
                .etag();
        run(admin, clients, FIRST, "client-secret-of-the-race");
        run(admin, clients, OTHER, "other-secret-of-the-race");
        String after = api.bearer(signIn(EMAIL, OTHER).expect(201).text("access_token"))
                .get("/api/v1/users/me")
                .etag();
        assertThat(after).isNotEqualTo(before);
        grant("client-secret-of-the-race", 401);
        grant("other-secret-of-the-race", 200);
    }

    @Test
    void anAdminWithAnotherAddressStaysTheOnlyOne(@Autowired FirstAdmin admin) {
        ensure(admin, EMAIL, FIRST);
        String other = newAddress();
        jdbc.sql("update account set email = :other where email = :email")
                .param("other", other)
                .param("email", EMAIL)
                .update();
        ensure(admin, EMAIL, OTHER);
        assertThat(accounts(EMAIL)).isZero();
        signIn(other, FIRST).expect(201);
    }

    @Test
    void anAdminWhoWasErasedIsNotMadeAgain(@Autowired FirstAdmin admin) {
        String email = newAddress();
        ensure(admin, email, FIRST);
        jdbc.sql("delete from account where email = :email")
                .param("email", email)
                .update();
        ensure(admin, email, FIRST);
        assertThat(accounts(email)).isZero();
    }

    @Test
    void whoeverTakesOverTheFormerAddressIsNobodySpecial(@Autowired FirstAdmin admin) {
        ensure(admin, newAddress(), FIRST);
        Person person = newPerson();
        ensure(admin, person.email(), OTHER);
        signIn(person.email(), PASSWORD).expect(201);
        assertThat(person.api().get("/api/v1/users/me").body().path("roles")).isEmpty();
    }

    @Test
    void withoutTheMarkAnOperatorGetsBackInByAnyAccount(@Autowired FirstAdmin admin) {
        Person person = newPerson();
        jdbc.sql("update account set status = 'DISABLED' where email = :email")
                .param("email", person.email())
                .update();
        forgetMark();
        ensure(admin, person.email(), OTHER);
        String token = signIn(person.email(), OTHER).expect(201).text("access_token");
        api.bearer(token).get("/api/v1/clients").expect(200);
    }

    private static void ensure(FirstAdmin admin, String email, String password) {
        admin.ensure(new EmailAddress(email), new PlainPassword(password));
    }

    private int accounts(String email) {
        return count("select count(*) from account where email = :email", email);
    }

    @Test
    void aShortSecretIsRefused(@Autowired FirstAdmin admin, @Autowired Clients clients) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(admin, clients, FIRST, "short"))
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

package io.groundwork.registration.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.registration.Answer;
import io.groundwork.registration.Api;
import io.groundwork.registration.oauth.OAuthStory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The API of this service is a resource server like any other: it hears of a client's tokens by {@code security.revocations}. */
class ClientRevocationIntegrationTests extends OAuthStory {

    @Test
    void aNewSecretTakesTheTokensAlongThatTheOldOneGave() {
        Client client = newMachine();
        String token = token(client.clientId(), client.secret());
        assertAccepted(token);

        String secret = newSecret(client, 0);
        awaitRefusal(token);
        assertAccepted(token(client.clientId(), secret));
    }

    @Test
    void withAnOverlapTheyStayGood() {
        Client client = newMachine();
        String token = token(client.clientId(), client.secret());
        newSecret(client, 60);
        String other = newMachineToken();
        await().during(Duration.ofSeconds(1)).until(() -> status(token) == status(other));
    }

    @Test
    void aClientThatIsRemovedTakesItsOwnTokensAlongAndThoseOfPeople() {
        Client machine = newMachine();
        String own = token(machine.clientId(), machine.secret());
        remove(machine);
        awaitRefusal(own);

        Client app = newClient("confidential", "openid", "accounts:read");
        Person person = newPerson();
        browser.signIn(person.email(), PASSWORD);
        String persons =
                redeem(app, code(app, "openid accounts:read")).expect(200).text("access_token");
        api.bearer(persons).get("/api/v1/users/me").expect(200);
        remove(app);
        awaitRefusal(persons);
        person.api().get("/api/v1/users/me").expect(200);
    }

    @Test
    void aClientThatIsDisabledGetsNothingAndTakesItsTokensAlong() {
        Client machine = newMachine();
        String before = token(machine.clientId(), machine.secret());
        patch(machine, "{\"enabled\": false}");
        awaitRefusal(before);
        api.basic(machine.clientId(), machine.secret())
                .form("/oauth2/token", Map.of("grant_type", "client_credentials"))
                .expect(401);
        api.basic(machine.clientId(), machine.secret())
                .form("/oauth2/introspect", Map.of("token", before))
                .expect(401);
        assertThat(audited(machine)).contains("CLIENT_DISABLED").doesNotContain("CLIENT_CHANGED");

        patch(machine, "{\"enabled\": true, \"name\": \"back\"}");
        assertAccepted(token(machine.clientId(), machine.secret()));
        awaitRefusal(before);
        assertThat(audited(machine)).contains("CLIENT_ENABLED", "CLIENT_CHANGED");
    }

    @Test
    void whatADisabledClientHoldsForPeopleWaitsUntilItIsBack() {
        Client app = newClient("confidential", "openid", "accounts:read");
        Person person = newPerson();
        browser.signIn(person.email(), PASSWORD);
        Answer tokens = redeem(app, code(app, "openid accounts:read")).expect(200);
        String code = code(app, "openid accounts:read");

        patch(app, "{\"enabled\": false}");
        awaitRefusal(tokens.text("access_token"));
        assertThat(redeem(app, code).expect(401).text("error")).isEqualTo("invalid_client");
        assertThat(refresh(app, tokens.text("refresh_token")).expect(401).text("error"))
                .isEqualTo("invalid_client");
        assertThat(browser.open(link(request(app, "openid"))).expect(400).content())
                .contains("unauthorized_client");
        person.api().get("/api/v1/users/me").expect(200);

        patch(app, "{\"enabled\": true}");
        String fresh = refresh(app, tokens.text("refresh_token")).expect(200).text("access_token");
        api.bearer(fresh).get("/api/v1/users/me").expect(200);
    }

    @Test
    void aDisabledPublicClientConnectsNoDevice() {
        Client app = newClient("public", "openid");
        patch(app, "{\"enabled\": false}");
        Answer refused = api.form("/oauth2/device_authorization", Map.of("client_id", app.clientId()))
                .expect(401);
        assertThat(refused.text("error")).isEqualTo("invalid_client");
    }

    private void patch(Client client, String patch) {
        String path = "/api/v1/clients/" + client.id();
        Api admin = admin().api();
        Answer changed =
                admin.patch(path, patch, "If-Match", admin.get(path).etag()).expect(200);
        assertThat(changed.body().path("enabled").asBoolean()).isEqualTo(!patch.contains("false"));
    }

    private List<String> audited(Client client) {
        return jdbc.sql("select action from audit_entry where subject = :client")
                .param("client", client.clientId())
                .query(String.class)
                .list();
    }

    private Client newMachine() {
        return register(Map.of(
                "name",
                "machine",
                "type",
                "confidential",
                "grant_types",
                List.of("client_credentials"),
                "scopes",
                List.of("accounts:read")));
    }

    private String newMachineToken() {
        Client client = newMachine();
        return token(client.clientId(), client.secret());
    }

    private String token(String clientId, String secret) {
        return api.basic(clientId, secret)
                .form("/oauth2/token", Map.of("grant_type", "client_credentials"))
                .expect(200)
                .text("access_token");
    }

    private String newSecret(Client client, int overlap) {
        return admin().api()
                .postJson("/api/v1/clients/" + client.id() + "/secret", "{\"overlap_seconds\":" + overlap + "}")
                .expect(200)
                .text("client_secret");
    }

    private void remove(Client client) {
        String path = "/api/v1/clients/" + client.id();
        String etag = admin().api().get(path).etag();
        admin().api().delete(path, "If-Match", etag).expect(204);
    }

    /** A machine has no account: its token is let in, and finds none. */
    private void assertAccepted(String token) {
        assertThat(status(token)).isEqualTo(404);
    }

    private int status(String token) {
        Answer answer = api.bearer(token).get("/api/v1/users/me");
        return answer.status();
    }
}

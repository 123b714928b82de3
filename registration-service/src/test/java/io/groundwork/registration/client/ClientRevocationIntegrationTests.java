package io.groundwork.registration.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.registration.Answer;
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

package io.groundwork.registration.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.registration.Answer;
import io.groundwork.registration.Api;
import io.groundwork.registration.Story;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientApiIntegrationTests extends Story {

    private static final String MACHINE = """
            {"name": "Machine", "type": "confidential", "grant_types": ["client_credentials"], "scopes": ["ingest:write"]}""";
    private static final String APP = """
            {"name": "App", "type": "public", "grant_types": ["authorization_code", "refresh_token"],
             "redirect_uris": ["%s"], "scopes": ["openid"]}""";

    private Api admin;

    @BeforeEach
    void signIn() {
        admin = admin().api();
    }

    @Test
    void theSecretIsShownOnceAndKeptAsAHash() {
        Answer created = admin.postJson("/api/v1/clients", MACHINE).expect(201);
        String path = created.header("Location");
        assertThat(created.header("Cache-Control")).isEqualTo("no-store");
        grant(created.text("client_id"), created.text("client_secret"), 200);
        Answer read = admin.get(path).expect(200);
        assertThat(read.body().has("client_secret")).isFalse();
        assertThat(read.etag()).isEqualTo(created.etag());
        assertThat(admin.get("/api/v1/clients").expect(200).content()).doesNotContain("client_secret");
        assertThat(jdbc.sql("select cast(c as text) from oauth_client c")
                        .query(String.class)
                        .list()
                        .toString())
                .doesNotContain(created.text("client_secret"));
    }

    @Test
    void aPublicClientHasNoSecret() {
        Answer app = admin.postJson("/api/v1/clients", APP.formatted("https://app.example/cb"))
                .expect(201);
        assertThat(app.body().has("client_secret")).isFalse();
        assertThat(app.body().path("consent_required").asBoolean()).isTrue();
        admin.postJson(app.header("Location") + "/secret", "{}").expectProblem(409, "conflict");
    }

    @Test
    void aNewSecretReplacesTheOldOneAtOnceOrAfterAWhile() {
        Answer client = admin.postJson("/api/v1/clients", MACHINE).expect(201);
        String id = client.text("client_id");
        String second = newSecret(client, "{}");
        grant(id, client.text("client_secret"), 401);
        String third = newSecret(client, "{\"overlap_seconds\": 60}");
        grant(id, second, 200);
        grant(id, third, 200);
        jdbc.sql("update oauth_client set previous_secret_expires_at = now() where client_id = :id")
                .param("id", id)
                .update();
        grant(id, second, 401);
        grant(id, third, 200);
    }

    private String newSecret(Answer client, String request) {
        return admin.postJson(client.header("Location") + "/secret", request)
                .expect(200)
                .text("client_secret");
    }

    @Test
    void changesNeedTheCurrentVersion() {
        Answer client = admin.postJson("/api/v1/clients", MACHINE).expect(201);
        String path = client.header("Location");
        admin.patch(path, "{\"name\": \"Other\"}").expectProblem(428, "precondition-required");
        Answer changed = admin.patch(path, "{\"name\": \"Other\"}", "If-Match", client.etag())
                .expect(200);
        assertThat(changed.text("name")).isEqualTo("Other");
        assertThat(changed.body().path("scopes").path(0).asString()).isEqualTo("ingest:write");
        admin.patch(path, "{\"name\": \"Third\"}", "If-Match", client.etag()).expectProblem(412, "precondition-failed");
        admin.patch(path, "{\"type\": \"public\"}", "If-Match", changed.etag()).expectProblem(400, "invalid-request");
        grant(client.text("client_id"), client.text("client_secret"), 200);
        admin.delete(path, "If-Match", client.etag()).expectProblem(412, "precondition-failed");
        admin.delete(path, "If-Match", changed.etag()).expect(204);
        admin.get(path).expectProblem(404, "not-found");
        grant(client.text("client_id"), client.text("client_secret"), 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://app.example/cb",
                "https://app.example/cb#fragment",
                "https://user@app.example/cb",
                "https://*.example/cb",
                "myapp:/cb",
                "javascript:alert(1)",
                "/cb",
                "http://localhost.evil.example/cb"
            })
    void anUnsafeRedirectAddressIsRefused(String address) {
        Answer refused =
                admin.postJson("/api/v1/clients", APP.formatted(address)).expectProblem(400, "invalid-request");
        assertThat(refused.pointers()).containsExactly("/redirect_uris/0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example/cb",
                "http://127.0.0.1/cb",
                "http://[::1]:8000/cb",
                "http://localhost:3000/cb"
            })
    void aSafeOneIsTaken(String address) {
        admin.postJson("/api/v1/clients", APP.formatted(address)).expect(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|/grant_types /name /scopes /type",
                "{\"name\":\"A\",\"type\":\"public\",\"grant_types\":[\"client_credentials\"],\"scopes\":[\"openid\"]}|/grant_types",
                "{\"name\":\"A\",\"type\":\"public\",\"grant_types\":[\"authorization_code\"],\"scopes\":[\"openid\"]}|/redirect_uris",
                "{\"name\":\"A\",\"type\":\"confidential\",\"grant_types\":[\"refresh_token\",\"client_credentials\"],\"scopes\":[\"openid\"]}"
                        + "|/grant_types",
                "{\"name\":\"A\",\"type\":\"confidential\",\"grant_types\":[\"client_credentials\"],\"scopes\":[\"root\"]}|/scopes",
                "{\"name\":\"A\",\"type\":\"confidential\",\"grant_types\":[\"password\"],\"scopes\":[\"openid\"]}|/grant_types/0"
            })
    void whatDoesNotFitTogetherIsPointedAt(String request, String pointers) {
        Answer refused = admin.postJson("/api/v1/clients", request).expectProblem(400, "invalid-request");
        assertThat(refused.pointers().stream().sorted().toList()).containsExactly(pointers.split(" "));
    }

    @Test
    void theListIsPaged() {
        for (int i = 0; i < 3; i++) {
            admin.postJson("/api/v1/clients", MACHINE).expect(201);
        }
        Answer first = admin.get("/api/v1/clients?limit=2&count=true").expect(200);
        assertThat(first.items("id")).hasSize(2);
        assertThat(first.body().path("total").asInt()).isGreaterThanOrEqualTo(4);
        Answer next = admin.get("/api/v1/clients?limit=2&cursor=" + first.text("next_cursor"))
                .expect(200);
        assertThat(next.items("id")).isNotEmpty().doesNotContainAnyElementsOf(first.items("id"));
    }

    @Test
    void nobodyButAdminsSeesOrChangesClients() {
        Person person = newPerson();
        person.api().get("/api/v1/clients").expectProblem(403, "forbidden");
        person.api().postJson("/api/v1/clients", MACHINE).expectProblem(403, "forbidden");
        api.get("/api/v1/clients").expectProblem(401, "unauthenticated");
        api.postJson("/connect/register", MACHINE).expect(401);
    }

    private void grant(String id, String secret, int status) {
        api.basic(id, secret)
                .form("/oauth2/token", Map.of("grant_type", "client_credentials"))
                .expect(status);
    }
}

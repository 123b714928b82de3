package io.groundwork.registration.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.groundwork.registration.Answer;
import io.groundwork.registration.Api;
import io.groundwork.registration.Story;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientCredentialsIntegrationTests extends Story {

    private static final String SECRET = "demo-secret-of-the-tests";

    private Api demo;

    @BeforeEach
    void open() {
        demo = api.basic("demo", SECRET);
    }

    @Test
    void aClientGetsATokenWithAllItsScopes() throws ParseException {
        Answer answer = grant(demo, Map.of()).expect(200);
        assertThat(answer.text("token_type")).isEqualTo("Bearer");
        assertThat(answer.text("scope").split(" ")).containsExactlyInAnyOrder("ingest:read", "ingest:write");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        SignedJWT token = SignedJWT.parse(answer.text("access_token"));
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("demo");
        assertThat(claims.getAudience()).containsExactly("groundwork");
        assertThat(claims.getStringClaim("client_id")).isEqualTo("demo");
        assertThat(claims.getStringClaim("scope").split(" ")).containsExactlyInAnyOrder("ingest:read", "ingest:write");
        assertThat(claims.getJWTID()).isNotBlank();
    }

    @Test
    void aClientMayAskForLess() {
        assertThat(grant(demo, Map.of("scope", "ingest:read")).expect(200).text("scope"))
                .isEqualTo("ingest:read");
    }

    @Test
    void theSecretMayComeInTheForm() {
        grant(api, Map.of("client_id", "demo", "client_secret", SECRET)).expect(200);
    }

    @Test
    void refusalsSpeakTheProtocol() {
        assertThat(grant(demo, Map.of("scope", "tasks:write")).expect(400).text("error"))
                .isEqualTo("invalid_scope");
        Answer wrong = grant(api.basic("demo", "wrong"), Map.of()).expect(401);
        assertThat(wrong.content()).isEqualTo("{\"error\":\"invalid_client\"}");
        grant(api.basic("demo\u0000", SECRET), Map.of()).expect(400);
        assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(grant(api.basic("nobody", SECRET), Map.of()).expect(401).text("error"))
                .isEqualTo("invalid_client");
        assertThat(demo.form("/oauth2/token", Map.of("grant_type", "password"))
                        .expect(400)
                        .text("error"))
                .isEqualTo("unsupported_grant_type");
    }

    @Test
    void aClientIsNobodyWithAProfile() {
        Api client = api.bearer(grant(demo, Map.of()).text("access_token"));
        client.get("/api/v1/users/me").expectProblem(403, "forbidden");
        client.get("/api/v1/sessions").expectProblem(404, "not-found");
    }

    @Test
    void tokensAreNotStoredButCanBeLookedUpAndRevoked() {
        String token = grant(demo, Map.of()).text("access_token");
        assertThat(jdbc.sql("select count(*) from revoked_token")
                        .query(Integer.class)
                        .single())
                .isZero();
        Answer active = demo.form("/oauth2/introspect", Map.of("token", token)).expect(200);
        assertThat(active.body().path("active").asBoolean()).isTrue();
        assertThat(active.text("client_id")).isEqualTo("demo");
        demo.form("/oauth2/revoke", Map.of("token", token)).expect(200);
        assertThat(demo.form("/oauth2/introspect", Map.of("token", token))
                        .expect(200)
                        .content())
                .isEqualTo("{\"active\":false}");
        assertThat(demo.form("/oauth2/introspect", Map.of("token", "nonsense"))
                        .expect(200)
                        .content())
                .isEqualTo("{\"active\":false}");
        jdbc.sql("delete from revoked_token").update();
    }

    @Test
    void theSecretIsNotStored() {
        assertThat(jdbc.sql("select cast(c as text) from oauth_client c where client_id = 'demo'")
                        .query(String.class)
                        .single())
                .doesNotContain(SECRET);
    }

    private static Answer grant(Api client, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("grant_type", "client_credentials");
        return client.form("/oauth2/token", fields);
    }
}

package io.groundwork.registration.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.registration.Answer;
import io.groundwork.registration.Story;
import io.groundwork.test.TestIssuer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryIntegrationTests extends Story {

    private static final Map<String, String> ENDPOINTS = Map.of(
            "authorization_endpoint", "/oauth2/authorize",
            "token_endpoint", "/oauth2/token",
            "jwks_uri", "/oauth2/jwks",
            "introspection_endpoint", "/oauth2/introspect",
            "revocation_endpoint", "/oauth2/revoke",
            "device_authorization_endpoint", "/oauth2/device_authorization",
            "userinfo_endpoint", "/userinfo",
            "end_session_endpoint", "/connect/logout");

    @ParameterizedTest
    @ValueSource(strings = {"openid-configuration", "oauth-authorization-server"})
    void theDocumentNamesTheIssuerAndWhatIsThere(String document) {
        Answer answer = api.get("/.well-known/" + document).expect(200);
        String issuer = TestIssuer.shared().uri();
        assertThat(answer.text("issuer")).isEqualTo(issuer);
        ENDPOINTS.forEach((name, path) -> assertThat(answer.text(name)).as(name).isEqualTo(issuer + path));
        assertThat(texts(answer, "grant_types_supported"))
                .containsExactly(
                        "authorization_code",
                        "refresh_token",
                        "client_credentials",
                        "urn:ietf:params:oauth:grant-type:device_code");
        assertThat(texts(answer, "response_types_supported")).containsExactly("code");
        assertThat(texts(answer, "code_challenge_methods_supported")).containsExactly("S256");
        assertThat(texts(answer, "token_endpoint_auth_methods_supported"))
                .containsExactly("client_secret_basic", "client_secret_post", "none");
        assertThat(answer.body().has("registration_endpoint")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/connect/register", "/oauth2/register", "/oauth2/par", "/oauth2/device_verification"})
    void whatIsNotOfferedIsClosed(String path) {
        api.get(path).expectProblem(401, "unauthenticated");
        api.form(path, Map.of("client_id", "demo")).expectProblem(401, "unauthenticated");
    }

    private static List<String> texts(Answer answer, String field) {
        return answer.body().path(field).valueStream().map(it -> it.asString()).toList();
    }
}

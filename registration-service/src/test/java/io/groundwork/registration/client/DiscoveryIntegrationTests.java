package io.groundwork.registration.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.registration.Answer;
import io.groundwork.registration.Story;
import io.groundwork.test.TestIssuer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryIntegrationTests extends Story {

    @ParameterizedTest
    @ValueSource(strings = {"openid-configuration", "oauth-authorization-server"})
    void theDocumentNamesTheIssuerAndWhatIsThere(String document) {
        Answer answer = api.get("/.well-known/" + document).expect(200);
        String issuer = TestIssuer.shared().uri();
        assertThat(answer.text("issuer")).isEqualTo(issuer);
        assertThat(answer.text("token_endpoint")).isEqualTo(issuer + "/oauth2/token");
        assertThat(answer.text("jwks_uri")).isEqualTo(issuer + "/oauth2/jwks");
        assertThat(answer.text("introspection_endpoint")).isEqualTo(issuer + "/oauth2/introspect");
        assertThat(answer.body().path("grant_types_supported"))
                .map(it -> it.asString())
                .containsExactly("client_credentials");
        assertThat(answer.body().path("token_endpoint_auth_methods_supported"))
                .map(it -> it.asString())
                .containsExactly("client_secret_basic", "client_secret_post");
        assertThat(answer.body().has("device_authorization_endpoint")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/oauth2/authorize", "/oauth2/device_authorization", "/userinfo", "/connect/register", "/login"})
    void whatIsNotOfferedIsClosed(String path) {
        api.get(path).expectProblem(401, "unauthenticated");
    }
}

package io.groundwork.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SampleTest
class AccessTokenTests {

    private final MockMvcTester mvc;

    AccessTokenTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    static Stream<Named<String>> good() {
        return Stream.of(
                Named.of("of our own issuer", token().rs256()),
                Named.of("with type JWT and scopes", token().type("JWT").rs256()),
                Named.of("without a type", token().type(null).rs256()),
                Named.of(
                        "of Keycloak",
                        token().type("JWT")
                                .claim("typ", "Bearer")
                                .claim("nonce", "n")
                                .rs256()),
                Named.of(
                        "of Cognito",
                        token().type(null)
                                .claim("aud", null)
                                .claim("client_id", "groundwork")
                                .claim("token_use", "access")
                                .rs256()),
                Named.of(
                        "for several audiences",
                        token().claim("aud", List.of("other", "groundwork")).rs256()));
    }

    static Stream<Named<String>> bad() {
        return Stream.of(
                Named.of("no JWT at all", "ey.ey.ey"),
                Named.of("unsigned", token().unsigned()),
                Named.of("HS256 with the public key as secret", token().hs256()),
                Named.of("PS256", token().signed(JWSAlgorithm.PS256)),
                Named.of("wrong audience", token().claim("aud", "other").rs256()),
                Named.of("no audience", token().claim("aud", null).rs256()),
                Named.of("wrong issuer", token().claim("iss", "http://evil").rs256()),
                Named.of("expired", token().expired().rs256()),
                Named.of("no expiry", token().claim("exp", null).rs256()),
                Named.of("no subject", token().claim("sub", null).rs256()),
                Named.of("unknown key", token().keyId("unknown").rs256()),
                Named.of(
                        "another key with a known id",
                        new SampleIssuer().token().claim("iss", issuer().uri()).rs256()),
                Named.of("another type", token().type("logout+jwt").rs256()),
                Named.of(
                        "ID token",
                        token().type("JWT")
                                .claim("scope", null)
                                .claim("nonce", "n")
                                .rs256()),
                Named.of(
                        "ID token with a scope",
                        token().type("JWT").claim("at_hash", "h").rs256()),
                Named.of(
                        "ID token of Keycloak",
                        token().type("JWT").claim("typ", "ID").rs256()),
                Named.of(
                        "ID token of Cognito",
                        token().type(null).claim("token_use", "id").rs256()));
    }

    @ParameterizedTest
    @MethodSource("good")
    void acceptsATokenThatIs(String token) {
        assertThat(exchange(token)).hasStatusOk();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesATokenThatIs(String token) {
        MvcTestResult result = exchange(token);
        assertThat(result).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("$.type").isEqualTo("/problems/unauthenticated");
        assertThat(result)
                .headers()
                .hasHeaderSatisfying(
                        "WWW-Authenticate",
                        values -> assertThat(values).anyMatch(value -> value.contains("invalid_token")));
    }

    @Test
    void tellsTheControllerWhoCalls() {
        String token = token().claim("roles", List.of("ADMIN")).rs256();
        assertThat(exchange(token)).bodyJson().hasPath("$.claims.iss").isLenientlyEqualTo("""
                        {"subject": "somebody", "scopes": ["notes:read", "notes:write"], "roles": ["ADMIN"], "admin": true}
                        """);
    }

    @Test
    void aFloodOfUnknownKeysDoesNotReachTheIssuer() {
        exchange(token().rs256());
        int before = issuer().fetches();
        for (int i = 0; i < 50; i++) {
            assertThat(exchange(token().keyId("unknown-" + i).rs256())).hasStatus(401);
        }
        // Each fetch is one for discovery and one for the keys.
        assertThat(issuer().fetches() - before).isLessThanOrEqualTo(4);
        assertThat(exchange(token().rs256())).hasStatusOk();
    }

    private MvcTestResult exchange(String token) {
        return mvc.get()
                .uri("/api/v1/notes/mine")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private static SampleToken token() {
        return issuer().token();
    }

    private static SampleIssuer issuer() {
        return SampleIssuer.shared();
    }
}

package io.groundwork.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.gateway.GatewayTest;
import io.groundwork.test.TestIssuer;
import io.groundwork.test.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenIntegrationTests extends GatewayTest {

    static Stream<Arguments> wrongTokens() {
        TestTokens expired = right().expiresAt(Instant.parse("2020-01-01T00:00:00Z"));
        return Stream.of(
                Arguments.of("rubbish", "rubbish"),
                Arguments.of("expired", expired.token()),
                Arguments.of(
                        "another issuer", right().issuer("https://evil.example").token()),
                Arguments.of("another audience", right().audience("billing").token()),
                Arguments.of("unknown key", right().keyId("nobody").token()),
                Arguments.of("alg none", right().unsigned()),
                Arguments.of("HMAC with the public key", right().signedWithThePublicKeyAsSecret()),
                Arguments.of("ID token", right().type("JWT").claim("nonce", "a").token()),
                Arguments.of(
                        "ID token by its use",
                        right().type("JWT")
                                .scopes("openid")
                                .claim("token_use", "id")
                                .token()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTokens")
    void aWrongTokenIsUnauthenticated(String what, String token) {
        var answer = send(anonymous("/api/v1/tasks/refused").header("Authorization", "Bearer " + token));

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(TASK.seen("/api/v1/tasks/refused")).isEmpty();
    }

    @Test
    void noTokenIsUnauthenticated() {
        var answer = send(anonymous("/api/v1/tasks"));

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void aRightTokenIsPassedOnToTheServiceThatChecksItAgain() {
        String bearer = right().bearer();

        assertThat(send(anonymous("/api/v1/tasks/passed").header("Authorization", bearer))
                        .statusCode())
                .isEqualTo(200);
        assertThat(TASK.seen("/api/v1/tasks/passed").getFirst().headers().getFirst("Authorization"))
                .isEqualTo(bearer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/registrations",
                "/api/v1/registrations/verifications",
                "/api/v1/sessions",
                "/api/v1/sessions/refresh",
                "/api/v1/password-resets",
                "/api/v1/email-changes/confirmations",
                "/oauth2/token",
                "/verify"
            })
    void whoHasNoTokenYetMayGetOne(String path) {
        assertThat(send(anonymous(path).POST(BodyPublishers.ofString("{}"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCalendarIsFetchedByTheSecretInItsAddressAlone() {
        String calendar = "/api/v1/projects/7/calendar.ics?token=secret";

        assertThat(send(anonymous(calendar)).statusCode()).isEqualTo(200);
        assertProblem(send(anonymous(calendar).POST(BodyPublishers.noBody())), 401, "unauthenticated");
        assertProblem(send(anonymous("/api/v1/projects/7/calendar-addresses")), 401, "unauthenticated");
    }

    @Test
    void whoeverUnsubscribesIsKnownByTheAddressAlone() {
        String link = "/api/v1/unsubscriptions/YWRh.c2lnbmF0dXJl";

        assertThat(send(anonymous(link)).statusCode()).isEqualTo(200);
        assertThat(send(anonymous(link).POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")))
                        .statusCode())
                .isEqualTo(200);
        assertProblem(send(anonymous("/api/v1/preferences")), 401, "unauthenticated");
    }

    @Test
    void anOldTokenDoesNotStopItsOwnRefresh() {
        String old = right().expiresAt(Instant.parse("2020-01-01T00:00:00Z")).bearer();

        assertThat(send(anonymous("/api/v1/sessions/refresh")
                                .header("Authorization", old)
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/sessions", "/api/v1/users/me", "/api/v1/users/7"})
    void whatIsOpenForOneMethodIsNotForAnother(String path) {
        assertProblem(send(anonymous(path)), 401, "unauthenticated");
    }

    @Test
    void madeUpKeyIdsDoNotReachTheIssuer() {
        send(authorized("/api/v1/tasks"));
        int before = TestIssuer.shared().fetches();

        for (int i = 0; i < 30; i++) {
            send(anonymous("/api/v1/tasks")
                    .header("Authorization", right().keyId("made-up-" + i).bearer()));
        }

        assertThat(TestIssuer.shared().fetches() - before).isLessThanOrEqualTo(2);
    }

    private static TestTokens right() {
        return TestTokens.user(newSubject());
    }
}

package io.groundwork.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.gateway.GatewayTest;
import io.groundwork.test.TestIssuer;
import io.groundwork.test.TestTokens;
import io.groundwork.test.TestTopics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RevokedTokensIntegrationTests extends GatewayTest {

    private static final String TOPIC = "security.revocations";

    @Test
    void aRevokedTokenIsRefusedWithinTwoSeconds() {
        TestTopics.create(TOPIC, 3);
        String subject = newSubject();
        String bearer = TestTokens.user(subject).bearer();
        assertThat(status(bearer)).isEqualTo(200);

        revoke(subject);

        await().atMost(Duration.ofSeconds(2)).until(() -> status(bearer) == 401);
        assertProblem(send(anonymous("/api/v1/tasks").header("Authorization", bearer)), 401, "unauthenticated");
        assertThat(status(TestTokens.user(newSubject()).bearer())).isEqualTo(200);
    }

    private int status(String bearer) {
        return send(anonymous("/api/v1/tasks").header("Authorization", bearer)).statusCode();
    }

    private static void revoke(String subject) {
        Instant now = Clock.systemUTC().instant();
        String issuer = TestIssuer.shared().uri();
        TestTopics.send(TOPIC, issuer + " " + subject, """
                {"issuer": "%s", "subject": "%s", "not_before": "%s", "sessions": [], "expires_at": "%s"}""".formatted(issuer, subject, now, now.plusSeconds(360)));
    }
}

package io.groundwork.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.gateway.GatewayTest;
import io.groundwork.test.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitIntegrationTests extends GatewayTest {

    @Test
    void theBucketIsShownWithEveryAnswer() {
        var answer = send(authorized("/api/v1/tasks"));

        assertThat(answer.headers().firstValue("RateLimit-Policy")).hasValue("\"caller\";q=40;w=40");
        assertThat(answer.headers().firstValue("RateLimit")).hasValue("\"caller\";r=39;t=1");
    }

    @Test
    void aCallerWithAnEmptyBucketIsToldWhenToComeBack() {
        String bearer = TestTokens.user(newSubject()).bearer();

        HttpResponse<String> refused = IntStream.range(0, 100)
                .mapToObj(i -> send(anonymous("/api/v1/tasks").header("Authorization", bearer)))
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();

        assertProblem(refused, 429, "rate-limited");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"caller\";r=0;t=");
        assertThat(send(authorized("/api/v1/tasks")).statusCode())
                .as("another caller")
                .isEqualTo(200);
    }

    @Test
    void signingInHasABucketOfItsOwn() {
        var answer = send(anonymous("/api/v1/sessions").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.headers().firstValue("RateLimit-Policy").orElseThrow())
                .startsWith("\"sign-in\";");
    }

    @Test
    void whoIsRefusedForWantOfATokenIsCountedToo() {
        var answer = send(anonymous("/api/v1/tasks"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("RateLimit-Policy").orElseThrow())
                .startsWith("\"anonymous\";");
    }
}

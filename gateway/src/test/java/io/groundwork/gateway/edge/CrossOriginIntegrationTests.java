package io.groundwork.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.gateway.GatewayTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

class CrossOriginIntegrationTests extends GatewayTest {

    private static final String LISTED = "https://app.example.com";

    @Test
    void aListedOriginMayAskWithoutAToken() {
        var answer = send(preflight(LISTED));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(LISTED);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("PATCH");
    }

    @Test
    void anotherOriginIsRefused() {
        assertProblem(send(preflight("https://evil.example")), 403, "forbidden");
    }

    @Test
    void aListedOriginMayReadTheAnswer() {
        var answer = send(authorized("/api/v1/tasks").header("Origin", LISTED));

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(LISTED);
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("ETag");
    }

    @Test
    void anotherOriginGetsNoLeaveToReadTheAnswer() {
        var answer = send(authorized("/api/v1/tasks").header("Origin", "https://evil.example"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private HttpRequest.Builder preflight(String origin) {
        return anonymous("/api/v1/tasks")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization, if-match");
    }
}

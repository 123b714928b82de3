package io.groundwork.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import io.groundwork.gateway.FakeService;
import io.groundwork.gateway.GatewayTest;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersIntegrationTests extends GatewayTest {

    @Test
    void aSaneRequestIdGoesToTheServiceAndBack() {
        var answer = send(authorized("/api/v1/tasks/id").header("X-Request-Id", "abc-123"));

        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("abc-123");
        assertThat(seenAt("/api/v1/tasks/id").getFirst("X-Request-Id")).isEqualTo("abc-123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<script>", "x\"y"})
    void anOddRequestIdIsReplaced(String odd) {
        var answer = send(authorized("/api/v1/tasks").header("X-Request-Id", odd));

        assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f-]{36}");
    }

    @Test
    void aRequestIdTheServiceSendsBackIsNotDoubled() {
        TASK.at("/api/v1/tasks/echo-id", exchange -> {
            exchange.getResponseHeaders()
                    .add("X-Request-Id", exchange.getRequestHeaders().getFirst("X-Request-Id"));
            FakeService.send(exchange, 200, "text/plain", "ok");
        });

        assertThat(send(authorized("/api/v1/tasks/echo-id")).headers().allValues("X-Request-Id"))
                .hasSize(1);
    }

    @Test
    void internalAndForwardingHeadersFromOutsideDoNotPass() {
        send(authorized("/api/v1/tasks/spoofed")
                .header("X-User-Id", "root")
                .header("X-Real-IP", "9.9.9.9")
                .header("X-Original-URL", "/admin")
                .header("Forwarded", "for=9.9.9.9")
                .header("X-Forwarded-For", "9.9.9.9")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Forwarded-Host", "evil.example")
                .header("Proxy-Authorization", "Basic abc"));

        Headers seen = seenAt("/api/v1/tasks/spoofed");
        assertThat(seen)
                .doesNotContainKeys(
                        "X-User-Id",
                        "X-Real-IP",
                        "X-Original-URL",
                        "Forwarded",
                        "X-Forwarded-Prefix",
                        "Proxy-Authorization");
        assertThat(seen.get("X-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(seen.get("X-forwarded-host")).containsExactly("localhost:" + port);
        assertThat(seen.get("X-forwarded-proto")).containsExactly("http");
        assertThat(seen.get("Host")).containsExactly("localhost:" + port);
    }

    @Test
    void theTraceOfTheCallerGoesOn() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        send(authorized("/api/v1/tasks/traced").header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        assertThat(seenAt("/api/v1/tasks/traced").getFirst("traceparent"))
                .startsWith("00-" + trace)
                .endsWith("-01");
    }

    @Test
    void answersCarrySecurityHeaders() {
        var headers = send(authorized("/api/v1/tasks")).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void largeJsonIsCompressedForThoseWhoAsk() throws IOException {
        String large = "{\"text\":\"" + "a".repeat(10_000) + "\"}";
        TASK.at("/api/v1/tasks/large", 200, "application/json", large);

        var answer =
                send(authorized("/api/v1/tasks/large").header("Accept-Encoding", "gzip"), BodyHandlers.ofInputStream());

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var body = new GZIPInputStream(answer.body())) {
            assertThat(body.readAllBytes()).hasSize(large.length());
        }
    }

    private static Headers seenAt(String path) {
        return TASK.seen(path).getLast().headers();
    }
}

package io.groundwork.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.gateway.GatewayTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Requests that fail before Spring sees them, sent as raw bytes. */
class EarlyProblemsIntegrationTests extends GatewayTest {

    @Test
    void headersTooLongAreAProblem() throws IOException {
        String answer = raw("GET /docs HTTP/1.1\r\nHost: a\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431").contains("application/problem+json", "\"trace_id\":\"");
    }

    @Test
    void anAddressTooLongIsAProblem() throws IOException {
        String answer = raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 414").contains("\"type\":\"/problems/uri-too-long\"");
    }

    @Test
    void aBrokenAddressIsAProblem() throws IOException {
        String answer = raw("GET /a|b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"type\":\"/problems/invalid-request\"");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

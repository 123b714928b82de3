package io.groundwork.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a real server shows. */
@SampleTest
class ServerTests {

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final int managementPort;

    ServerTests(@LocalServerPort int port, @LocalManagementPort int managementPort) {
        this.port = port;
        this.managementPort = managementPort;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a|b{ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /%2e%2e;/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "NONSENSE\r\n\r\n"
            })
    void whatTomcatRefusesIsAProblem(String request) throws IOException {
        String response = send(request);
        assertThat(response).startsWith("HTTP/1.1 400");
        assertThat(response).contains("application/problem+json").contains("/problems/invalid-request");
        assertThat(response).doesNotContain("<html").doesNotContain("Tomcat");
    }

    @Test
    void whatAFilterThrowsIsAProblem() throws Exception {
        HttpResponse<String> response = get(port, "/public/failing-filter");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("/problems/internal").doesNotContain("hunter2");
        assertThat(response.body()).contains("\"instance\":\"/public/failing-filter\"");
    }

    @Test
    void theErrorPageItselfIsNoSecret() throws Exception {
        assertThat(get(port, "/error").statusCode()).isEqualTo(401);
    }

    @Test
    void aRequestIdIsTakenAndAnswered() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(port, "/nothing"))
                .header("X-Request-Id", "abc-1")
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        assertThat(response.headers().firstValue("X-Request-Id")).hasValue("abc-1");
    }

    @Test
    void aRequestIdThatIsNoneIsReplaced() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(port, "/nothing"))
                .header("X-Request-Id", "{\"a\"}")
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        assertThat(response.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f-]{36}");
    }

    @Test
    void theTraceIdIsTheCallersOwn() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(port, "/nothing"))
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).body()).contains("0af7651916cd43dd8448eb211c80319c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/actuator/info",
                "/actuator/prometheus"
            })
    void theManagementPortNeedsNoToken(String path) throws Exception {
        assertThat(get(managementPort, path).statusCode()).isEqualTo(200);
    }

    @Test
    void requestTimesAreAHistogram() throws Exception {
        get(port, "/v3/api-docs");
        assertThat(get(managementPort, "/actuator/prometheus").body()).contains("http_server_requests_seconds_bucket");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/prometheus", "/actuator/env"})
    void theServicePortHasNoActuator(String path) throws Exception {
        assertThat(get(port, path).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(int at, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(at, path)).build(), BodyHandlers.ofString());
    }

    private static URI uri(int port, String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.setSoTimeout(5_000);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

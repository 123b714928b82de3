package io.groundwork.gateway;

import io.groundwork.test.BackendKind;
import io.groundwork.test.IntegrationTest;
import io.groundwork.test.TestTokens;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway before three fake services and one that is away (ingest), with real Redis and Kafka. One context for all. */
@IntegrationTest(backends = {BackendKind.REDIS, BackendKind.KAFKA})
public abstract class GatewayTest {

    protected static final FakeService REGISTRATION = new FakeService("registration");
    protected static final FakeService TASK = new FakeService("task");
    protected static final FakeService NOTIFICATION = new FakeService("notification");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry settings) {
        settings.add("GROUNDWORK_REGISTRATION_URI", REGISTRATION::uri);
        settings.add("GROUNDWORK_TASK_URI", TASK::uri);
        settings.add("GROUNDWORK_NOTIFICATION_URI", NOTIFICATION::uri);
        settings.add("GROUNDWORK_INGEST_URI", () -> "http://localhost:" + closedPort());
        settings.add("GROUNDWORK_CORS_ORIGINS", () -> "https://app.example.com");
        settings.add("spring.cloud.gateway.server.webflux.httpclient.response-timeout", () -> "1s");
        settings.add("groundwork.gateway.limits.caller.rate", () -> 1);
        settings.add("groundwork.gateway.limits.caller.burst", () -> 40);
        settings.add("groundwork.gateway.limits.anonymous.rate", () -> 10_000);
        settings.add("groundwork.gateway.limits.anonymous.burst", () -> 10_000);
        settings.add("groundwork.gateway.limits.sign-in.rate", () -> 10_000);
        settings.add("groundwork.gateway.limits.redis-timeout", () -> "2s");
        settings.add("management.tracing.sampling.probability", () -> "1.0");
    }

    protected URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** A request without a token. */
    protected HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    /** A request of a caller whose bucket is full. */
    protected HttpRequest.Builder authorized(String path) {
        return anonymous(path)
                .header("Authorization", TestTokens.user(newSubject()).bearer());
    }

    protected static String newSubject() {
        return UUID.randomUUID().toString();
    }

    protected static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    protected static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request.build(), body);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** That the answer is this problem, whole; gives its document. */
    protected static JsonNode assertProblem(HttpResponse<String> answer, int status, String slug) {
        Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        Assertions.assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        Assertions.assertThat(problem.path("type").asString()).isEqualTo("/problems/" + slug);
        Assertions.assertThat(problem.path("status").asInt()).isEqualTo(status);
        Assertions.assertThat(problem.path("title").asString()).isNotBlank();
        Assertions.assertThat(problem.path("detail").asString()).isNotBlank();
        Assertions.assertThat(problem.path("instance").asString()).startsWith("/");
        Assertions.assertThat(problem.path("trace_id").asString()).matches("[0-9a-f]{32}");
        return problem;
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

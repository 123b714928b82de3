package io.groundwork.task;

import io.groundwork.test.TestTokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The service as one of its callers reaches it, over real HTTP. Safe for concurrent use. */
public record Api(int port, Optional<String> bearer) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String JSON = "application/json";

    static Api anonymous(int port) {
        return new Api(port, Optional.empty());
    }

    /** The same service, as this user with both scopes. */
    public Api as(String user) {
        return with(TestTokens.user(user).scopes("tasks:read", "tasks:write"));
    }

    public Api asAdmin() {
        return with(TestTokens.user("root").scopes("tasks:read", "tasks:write").roles("ADMIN"));
    }

    public Api with(TestTokens token) {
        return new Api(port, Optional.of(token.bearer()));
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, JSON, headers);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, json, JSON, headers);
    }

    public Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, JSON, headers);
    }

    public Answer patch(String path, String json, String... headers) {
        return send("PATCH", path, json, "application/merge-patch+json", headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, null, JSON, headers);
    }

    /** What a path gives that is not JSON. */
    public String download(String path, String... headers) {
        return exchange(request("GET", path, null, JSON, headers), BodyHandlers.ofString())
                .body();
    }

    /** A file of tasks for a project. */
    public Answer upload(String project, String mediaType, String file, String... headers) {
        return send("POST", "/api/v1/imports?project_id=" + project, file, mediaType, headers);
    }

    public Answer send(String method, String path, @Nullable String body, String mediaType, String... headers) {
        return Answer.of(exchange(request(method, path, body, mediaType, headers), BodyHandlers.ofString()));
    }

    /** What a path gives, as it comes; whoever reads it closes it. */
    public HttpResponse<InputStream> open(String path) {
        return exchange(request("GET", path, null, JSON), BodyHandlers.ofInputStream());
    }

    private HttpRequest request(
            String method, String path, @Nullable String body, String mediaType, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        bearer.ifPresent(token -> request.header("Authorization", token));
        if (body != null) {
            request.header("Content-Type", mediaType);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> reader) {
        try {
            return CLIENT.send(request, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package io.groundwork.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plain HTTP with JSON, as a caller outside would use it. */
record Http(String base, Map<String, String> headers) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    record Answer(int status, HttpHeaders headers, String text) {

        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    Http(String base) {
        this(base, Map.of());
    }

    Http with(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Http(base, Map.copyOf(more));
    }

    Http bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, json);
    }

    /**
     * One exchange.
     *
     * @throws UncheckedIOException when nothing answered
     */
    Answer send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

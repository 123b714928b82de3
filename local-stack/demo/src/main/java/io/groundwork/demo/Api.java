package io.groundwork.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** HTTP calls of one caller; without a token, of nobody. */
record Api(HttpClient client, URI base, String token) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_WAITS = 30;

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    /** Asks once, and does not wait when told that it was too often. */
    Answer getOnce(String path) {
        return exchange(request("GET", path, BodyPublishers.noBody(), Map.of()));
    }

    Answer post(String path, String json, Map<String, String> headers) {
        return send("POST", path, BodyPublishers.ofString(json), headers);
    }

    Answer post(String path, String json) {
        return post(path, json, Map.of());
    }

    Answer patch(String path, String json, Map<String, String> headers) {
        var typed = new HashMap<>(headers);
        typed.put("Content-Type", "application/merge-patch+json");
        return send("PATCH", path, BodyPublishers.ofString(json), typed);
    }

    /** As a good client does: told that it asked too often, it waits as long as it was told to. */
    private Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        var request = request(method, path, body, headers);
        var answer = exchange(request);
        for (int attempt = 0; answer.status() == 429 && attempt < MOST_WAITS; attempt++) {
            Await.pause(Duration.ofSeconds(Long.parseLong(answer.header("Retry-After"))));
            answer = exchange(request);
        }
        return answer;
    }

    private Answer exchange(HttpRequest request) {
        try {
            return Answer.of(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new DemoFailure(request.method() + " " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrupted", e);
        }
    }

    private HttpRequest request(String method, String path, BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .method(method, body)
                .setHeader("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        headers.forEach(request::setHeader);
        return request.build();
    }
}

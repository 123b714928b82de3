package io.groundwork.notification.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client as browsers are: keeps the last id it was given, and may be cut off at any moment. */
final class SseClient implements AutoCloseable {

    record Event(long id, String name, JsonNode data) {}

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private volatile OptionalLong lastId = OptionalLong.empty();
    private volatile boolean ended;
    private String name = "";
    private String data = "";

    private final int patience;

    private SseClient(HttpResponse<InputStream> response, int patience) {
        this.response = response;
        this.patience = patience;
        Thread.ofVirtual().start(this::read);
    }

    static SseClient open(int port, String bearer, OptionalLong lastEventId) {
        return open(port, bearer, lastEventId, Integer.MAX_VALUE);
    }

    /** Cuts itself off after {@code patience} events, whatever is on its way by then. */
    static SseClient open(int port, String bearer, OptionalLong lastEventId, int patience) {
        return open(port, "/api/v1/notifications/stream", bearer, lastEventId, patience);
    }

    static SseClient open(int port, String path, String bearer, OptionalLong lastEventId, int patience) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", bearer)
                .header("Accept", "text/event-stream");
        lastEventId.ifPresent(id -> request.header("Last-Event-ID", Long.toString(id)));
        try {
            return new SseClient(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()), patience);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    List<Event> events() {
        return events;
    }

    List<Long> ids() {
        return events.stream().map(Event::id).toList();
    }

    List<String> comments() {
        return comments;
    }

    /** What a browser would resume from. */
    OptionalLong lastId() {
        return lastId;
    }

    boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        cutOff();
    }

    void cutOff() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && events.size() < patience; line = lines.readLine()) {
                take(line);
            }
        } catch (IOException e) {
            // Cut off: that is what these tests are about.
        } finally {
            ended = true;
        }
    }

    private void take(String line) {
        if (line.startsWith("id: ")) {
            lastId = OptionalLong.of(Long.parseLong(line.substring(4)));
        } else if (line.startsWith("event: ")) {
            name = line.substring(7);
        } else if (line.startsWith("data: ")) {
            data = line.substring(6);
        } else if (line.startsWith(":")) {
            comments.add(line);
        } else if (line.isEmpty() && !data.isEmpty()) {
            events.add(new Event(lastId.orElseThrow(), name, JSON.readTree(data)));
            data = "";
        }
    }
}

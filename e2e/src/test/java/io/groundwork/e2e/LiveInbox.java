package io.groundwork.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A browser's EventSource: whenever the stream ends it comes back with the id it saw last. */
final class LiveInbox implements AutoCloseable {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<Long> ids = new CopyOnWriteArrayList<>();
    private final String url;
    private final Supplier<String> token;
    private volatile long lastEventId;
    private volatile boolean open = true;

    LiveInbox(String gateway, Supplier<String> token) {
        this.url = gateway + "/api/v1/notifications/stream";
        this.token = token;
        Thread.ofVirtual().start(this::stayConnected);
    }

    /** Ids in the order in which they came. */
    List<Long> ids() {
        return List.copyOf(ids);
    }

    private void stayConnected() {
        while (open) {
            try {
                read();
            } catch (IOException | UncheckedIOException | IllegalStateException e) {
                // Cut off, or no token to be had: come back.
            } catch (InterruptedException e) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }

    private void read() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", Long.toString(lastEventId))
                .build();
        var response = client.send(request, BodyHandlers.ofLines());
        try (var lines = response.body()) {
            if (response.statusCode() == 200) {
                lines.forEach(this::line);
            }
        }
    }

    /** An id alone moves the position; only with data is it an event. */
    private void line(String line) {
        if (line.startsWith("id:")) {
            lastEventId = Long.parseLong(line.substring("id:".length()).strip());
        } else if (line.startsWith("data:")) {
            ids.add(lastEventId);
        }
    }

    @Override
    public void close() {
        open = false;
        client.shutdownNow();
    }
}

package io.groundwork.demo;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Server-sent events of the user's inbox, read in the background. */
final class EventStream {

    private final List<JsonNode> received = new CopyOnWriteArrayList<>();

    private EventStream() {}

    /** Opens the stream; when this returns the server has accepted it. */
    static EventStream open(Api api) {
        var request = HttpRequest.newBuilder(api.base().resolve("/api/v1/notifications/stream"))
                .header("Authorization", "Bearer " + api.token())
                .header("Accept", "text/event-stream")
                .build();
        try {
            var response = api.client().send(request, BodyHandlers.ofLines());
            DemoFailure.unless(response.statusCode() == 200, "the stream answered " + response.statusCode());
            var stream = new EventStream();
            Thread.ofVirtual().name("events").start(() -> stream.read(response.body()));
            return stream;
        } catch (IOException e) {
            throw new DemoFailure("the stream could not be opened: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrupted", e);
        }
    }

    /** Every notification so far, oldest first. */
    List<JsonNode> received() {
        return List.copyOf(received);
    }

    private void read(Stream<String> lines) {
        try (lines) {
            lines.filter(line -> line.startsWith("data:"))
                    .map(line -> JsonMapper.shared().readTree(line.substring("data:".length())))
                    .forEach(received::add);
        } catch (java.io.UncheckedIOException e) {
            // The demo is over and closes its connections; what was missed fails the step that waits for it.
        }
    }
}

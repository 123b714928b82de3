package io.groundwork.e2e;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A page's WebSocket through the gateway: it can set no header, so the token is offered as a protocol. */
final class LiveSocket implements WebSocket.Listener, AutoCloseable {

    private final List<Long> ids = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    LiveSocket(Suite suite, String token, long lastEventId) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("groundwork.v1", "bearer." + token)
                .buildAsync(URI.create("ws://localhost:" + suite.port("GATEWAY") + "/api/v1/ws"), this)
                .join();
        socket.sendText("{\"action\":\"subscribe\",\"channel\":\"inbox\",\"last_event_id\":" + lastEventId + "}", true)
                .join();
    }

    /** Ids in the order in which they came. */
    List<Long> ids() {
        return List.copyOf(ids);
    }

    /** With the code of the close, 1006 when there was none. */
    CompletableFuture<Integer> closed() {
        return closed;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            var frame = JsonMapper.shared().readTree(text.toString());
            if (frame.path("type").asString().equals("event")) {
                ids.add(frame.path("id").asLong());
            }
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.complete(1006);
    }

    @Override
    public void close() {
        socket.abort();
    }
}

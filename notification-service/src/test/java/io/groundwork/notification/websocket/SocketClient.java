package io.groundwork.notification.websocket;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client as browsers are. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private volatile boolean asleep;
    private volatile @Nullable WebSocket socket;

    static SocketClient withHeader(int port, String bearer) {
        return new SocketClient().open(port, builder -> builder.header("Authorization", bearer));
    }

    static SocketClient withProtocol(int port, String token) {
        return new SocketClient().open(port, builder -> builder.subprotocols("groundwork.v1", "bearer." + token));
    }

    List<JsonNode> frames() {
        return frames;
    }

    List<JsonNode> frames(String type) {
        return frames.stream()
                .filter(frame -> frame.path("type").asString().equals(type))
                .toList();
    }

    List<Long> ids() {
        return frames("event").stream().map(frame -> frame.path("id").asLong()).toList();
    }

    CompletableFuture<Integer> closed() {
        return closed;
    }

    String protocol() {
        return socket().getSubprotocol();
    }

    void say(String frame) {
        socket().sendText(frame, true).join();
    }

    void subscribe(String channel) {
        say("{\"action\":\"subscribe\",\"channel\":\"%s\"}".formatted(channel));
    }

    void subscribe(String channel, long lastEventId) {
        say("{\"action\":\"subscribe\",\"channel\":\"%s\",\"last_event_id\":%d}".formatted(channel, lastEventId));
    }

    /** Reads nothing more until it is woken. */
    void fallAsleep() {
        asleep = true;
    }

    void wake() {
        asleep = false;
        socket().request(1);
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            frames.add(JsonMapper.shared().readTree(text.toString()));
            text.setLength(0);
        }
        if (!asleep) {
            from.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }

    @Override
    public void close() {
        socket().abort();
    }

    private WebSocket socket() {
        WebSocket opened = socket;
        if (opened == null) {
            throw new IllegalStateException("It is not open");
        }
        return opened;
    }

    private SocketClient open(int port, UnaryOperator<WebSocket.Builder> settings) {
        settings.apply(HttpClient.newHttpClient().newWebSocketBuilder())
                .buildAsync(URI.create("ws://localhost:" + port + "/api/v1/ws"), this)
                .join();
        return this;
    }
}

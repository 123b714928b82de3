package io.groundwork.notification.websocket;

import static java.util.Objects.requireNonNull;

import io.groundwork.notification.stream.Listener;
import io.groundwork.notification.stream.Listeners;
import io.groundwork.notification.stream.Streaming;
import io.groundwork.platform.security.Caller;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.databind.json.JsonMapper;

/** Makes a {@link LiveSocket} of each session, and brings it what its client says. */
@Component
class LiveSocketHandler extends TextWebSocketHandler {

    private static final String SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    private final Map<String, LiveSocket> bySession = new ConcurrentHashMap<>();
    private final LiveSockets sockets;
    private final Streaming streaming;
    private final Listeners listeners;
    private final Conversation conversation;
    private final WebSocketProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    LiveSocketHandler(
            LiveSockets sockets,
            Streaming streaming,
            Listeners listeners,
            Conversation conversation,
            WebSocketProperties properties,
            JsonMapper json,
            Clock clock) {
        this.sockets = sockets;
        this.streaming = streaming;
        this.listeners = listeners;
        this.conversation = conversation;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit((int) properties.longestFrame().toBytes());
        if (session instanceof StandardWebSocketSession standard) {
            standard.getNativeSession()
                    .getUserProperties()
                    .put(SEND_TIMEOUT, properties.sendTimeout().toMillis());
        }
        LiveSocket socket = new LiveSocket(
                new Connection(session, json, properties.slowAfter()),
                listener(session),
                streaming,
                properties.channels(),
                clock.instant());
        bySession.put(session.getId(), socket);
        sockets.opened(socket);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws IOException {
        LiveSocket socket = socket(session);
        socket.heard(clock.instant());
        conversation.hear(socket, message.getPayload());
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage message) {
        socket(session).heard(clock.instant());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        LiveSocket socket = bySession.remove(session.getId());
        if (socket != null) {
            sockets.closed(socket);
        }
    }

    private LiveSocket socket(WebSocketSession session) {
        return requireNonNull(bySession.get(session.getId()), "it was opened before it said anything");
    }

    /** The filter chain has let nobody through without. */
    private Listener listener(WebSocketSession session) {
        JwtAuthenticationToken token = (JwtAuthenticationToken) requireNonNull(session.getPrincipal());
        return listeners.of(Caller.of(token), token.getToken());
    }
}

package io.groundwork.notification.websocket;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/**
 * The writing side of one socket; frames of many threads go out one after another. Nothing is queued: whoever writes waits for the
 * client. Safe for use by many threads.
 */
final class Connection {

    private final WebSocketSession session;
    private final JsonMapper json;
    private final Duration slowAfter;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean closing = new AtomicBoolean();

    Connection(WebSocketSession session, JsonMapper json, Duration slowAfter) {
        this.session = session;
        this.json = json;
        this.slowAfter = slowAfter;
    }

    /** Sends a client away that took too long to take it; what it missed it gets when it comes back with its last id. */
    void send(ServerFrame frame) throws IOException {
        TextMessage message = new TextMessage(json.writeValueAsString(frame));
        writing.lock();
        try {
            long start = System.nanoTime();
            session.sendMessage(message);
            if (System.nanoTime() - start > slowAfter.toNanos()) {
                close(CloseCodes.TOO_SLOW);
                throw new IOException("The client reads too slowly");
            }
        } finally {
            writing.unlock();
        }
    }

    /** Unless somebody is writing: then the client is about to hear something anyway. */
    void ping() throws IOException {
        if (writing.tryLock()) {
            try {
                session.sendMessage(new PingMessage());
            } finally {
                writing.unlock();
            }
        }
    }

    /** The first reason counts. Never waits: a client that does not read cannot be told. */
    void close(CloseStatus why) {
        if (closing.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> closeNow(why));
        }
    }

    private void closeNow(CloseStatus why) {
        try {
            session.close(why);
        } catch (IOException e) {
            // It is gone already.
        }
    }
}

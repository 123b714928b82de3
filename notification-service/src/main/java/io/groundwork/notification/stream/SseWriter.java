package io.groundwork.notification.stream;

import io.groundwork.notification.inbox.Notification;
import io.groundwork.notification.inbox.NotificationResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Writes the event stream format (HTML Living Standard, 9.2.6). Nothing is buffered beyond {@link #flush()}. */
final class SseWriter {

    private final OutputStream out;
    private final JsonMapper json;

    SseWriter(OutputStream out, JsonMapper json) {
        this.out = out;
        this.json = json;
    }

    /**
     * Tells the client where it stands before the first event: a block without data raises no event, but its id is what
     * the client will resume from. Without it, what happens between a first connection and its loss would be missed.
     */
    void open(long position, Duration retry) throws IOException {
        write("retry: " + retry.toMillis() + "\nid: " + position + "\n\n");
        flush();
    }

    /** JSON is written on one line, line breaks in its strings escaped. */
    void event(Notification notification) throws IOException {
        String data = json.writeValueAsString(NotificationResponse.of(notification));
        write("id: " + notification.sequence() + "\nevent: " + notification.type() + "\ndata: " + data + "\n\n");
    }

    void heartbeat() throws IOException {
        write(": heartbeat\n\n");
        flush();
    }

    void flush() throws IOException {
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}

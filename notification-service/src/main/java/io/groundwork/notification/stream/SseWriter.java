package io.groundwork.notification.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Writes the event stream format (HTML Living Standard, 9.2.6). Nothing is buffered beyond {@link #flush()}. */
final class SseWriter {

    private final OutputStream out;

    SseWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Tells the client where it stands before the first event: a block without data raises no event, but its id is what
     * the client will resume from. Without it, what happens between a first connection and its loss would be missed.
     */
    void open(long position, Duration retry) throws IOException {
        write("retry: " + retry.toMillis() + "\nid: " + position + "\n\n");
        flush();
    }

    /** {@code event} and {@code data} are single lines. */
    void event(long id, String event, String data) throws IOException {
        write("id: " + id + "\nevent: " + event + "\ndata: " + data + "\n\n");
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

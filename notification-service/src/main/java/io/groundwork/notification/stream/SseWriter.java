package io.groundwork.notification.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Writes the event stream format (HTML Living Standard, 9.2.6). Nothing is buffered beyond {@link #flush()}. */
final class SseWriter implements EventSink {

    private final OutputStream out;
    private final Duration retry;

    SseWriter(OutputStream out, Duration retry) {
        this.out = out;
        this.retry = retry;
    }

    /**
     * A block without data raises no event, but its id is what the client will resume from. Without it, what happens between a
     * first connection and its loss would be missed.
     */
    @Override
    public void open(long position) throws IOException {
        write("retry: " + retry.toMillis() + "\nid: " + position + "\n\n");
        flush();
    }

    /** JSON is on one line, line breaks in its strings escaped. */
    @Override
    public void event(StreamEvent event) throws IOException {
        write("id: " + event.id() + "\nevent: " + event.type() + "\ndata: " + event.data() + "\n\n");
    }

    @Override
    public void heartbeat() throws IOException {
        write(": heartbeat\n\n");
        flush();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}

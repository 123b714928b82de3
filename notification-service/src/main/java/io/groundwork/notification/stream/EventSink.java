package io.groundwork.notification.stream;

import java.io.IOException;

/** Where the events of one stream go. Writes may block for as long as the client takes; they fail when it is given up. */
public interface EventSink {

    /** Tells the client where it stands, before any event. */
    void open(long position) throws IOException;

    void event(StreamEvent event) throws IOException;

    /** There is nothing more to write for now. */
    void flush() throws IOException;

    /** There was nothing to say for a while. */
    void heartbeat() throws IOException;
}

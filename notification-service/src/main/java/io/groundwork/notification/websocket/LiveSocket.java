package io.groundwork.notification.websocket;

import io.groundwork.notification.stream.End;
import io.groundwork.notification.stream.EventSink;
import io.groundwork.notification.stream.Feed;
import io.groundwork.notification.stream.Listener;
import io.groundwork.notification.stream.LiveStream;
import io.groundwork.notification.stream.Seat;
import io.groundwork.notification.stream.StreamEvent;
import io.groundwork.notification.stream.Streaming;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessException;

/** One client that follows some channels, each on a virtual thread of its own. Safe for use by many threads. */
final class LiveSocket implements Seat {

    private final Connection connection;
    private final Listener listener;
    private final Streaming streaming;
    private final int mostChannels;
    private final Map<String, LiveStream> followed = new ConcurrentHashMap<>();
    private final AtomicInteger complaints = new AtomicInteger();
    private volatile boolean gone;
    private volatile Instant lastHeard;
    private volatile Instant lastPing;

    LiveSocket(Connection connection, Listener listener, Streaming streaming, int mostChannels, Instant now) {
        this.connection = connection;
        this.listener = listener;
        this.streaming = streaming;
        this.mostChannels = mostChannels;
        this.lastHeard = now;
        this.lastPing = now;
    }

    Connection connection() {
        return connection;
    }

    Listener listener() {
        return listener;
    }

    Instant lastHeard() {
        return lastHeard;
    }

    Instant lastPing() {
        return lastPing;
    }

    void heard(Instant now) {
        lastHeard = now;
    }

    void pinged(Instant now) {
        lastPing = now;
    }

    /** Counts what made no sense. */
    int complained() {
        return complaints.incrementAndGet();
    }

    void subscribe(String channel, Feed feed, OptionalLong lastSeen) {
        Thread.startVirtualThread(() -> {
            try {
                follow(channel, feed, lastSeen);
            } catch (IOException e) {
                gone();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void unsubscribe(String channel) throws IOException {
        LiveStream stream = followed.get(channel);
        if (stream == null) {
            connection.send(ServerFrame.error(channel, "This channel is not subscribed to."));
        } else {
            stream.close(End.GIVEN_UP);
        }
    }

    /** The client has left, or is not worth waiting for. */
    void gone() {
        gone = true;
        followed.values().forEach(stream -> stream.close(End.LOST));
    }

    @Override
    public void giveUp() {
        connection.close(CloseCodes.TOO_MANY);
    }

    private void follow(String channel, Feed feed, OptionalLong lastSeen) throws IOException, InterruptedException {
        LiveStream stream;
        try {
            stream = streaming.prepare(feed, listener, lastSeen);
        } catch (DataAccessException e) {
            connection.send(ServerFrame.error(channel, "The channel cannot be read now; try again."));
            return;
        }
        if (!isAdmitted(channel, stream)) {
            return;
        }
        try {
            finish(channel, streaming.follow(stream, sink(channel)));
        } finally {
            followed.remove(channel, stream);
        }
    }

    private boolean isAdmitted(String channel, LiveStream stream) throws IOException {
        if (followed.size() >= mostChannels) {
            connection.send(
                    ServerFrame.error(channel, "One socket follows at most %d channels.".formatted(mostChannels)));
            return false;
        }
        if (followed.putIfAbsent(channel, stream) != null) {
            connection.send(ServerFrame.error(channel, "This channel is subscribed to already."));
            return false;
        }
        if (gone) { // checked after it became visible to gone(), so that none slips through between the two
            stream.close(End.LOST);
        }
        return true;
    }

    private void finish(String channel, End end) throws IOException {
        switch (end) {
            case GIVEN_UP -> connection.send(ServerFrame.unsubscribed(channel, null));
            case CLOSED_TO_LISTENER ->
                connection.send(ServerFrame.unsubscribed(channel, "The topic is gone, or not yours to read any more."));
            case BROKEN ->
                connection.send(ServerFrame.unsubscribed(channel, "The channel cannot be read now; subscribe again."));
            case TOKEN -> connection.close(CloseCodes.TOKEN);
            case SHUTDOWN -> connection.close(CloseCodes.SHUTDOWN);
            case LOST -> gone();
        }
    }

    private EventSink sink(String channel) {
        return new EventSink() {

            @Override
            public void open(long position) throws IOException {
                connection.send(ServerFrame.subscribed(channel, position));
            }

            @Override
            public void event(StreamEvent event) throws IOException {
                connection.send(ServerFrame.event(channel, event));
            }

            @Override
            public void flush() {
                // Each frame is sent as it is written.
            }

            @Override
            public void heartbeat() {
                // Pings are the socket's, not the channel's.
            }
        };
    }
}

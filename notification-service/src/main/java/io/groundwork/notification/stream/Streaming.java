package io.groundwork.notification.stream;

import java.io.IOException;
import java.time.Clock;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Serves streams, each from its opening to its end on the thread that calls. */
@Component
public class Streaming {

    private static final Logger log = LoggerFactory.getLogger(Streaming.class);

    private final LiveStreams streams;
    private final FeedReader reader;
    private final StreamProperties properties;
    private final Clock clock;

    Streaming(LiveStreams streams, FeedReader reader, StreamProperties properties, Clock clock) {
        this.streams = streams;
        this.reader = reader;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Finds where to start; what fails here can still be answered as a problem.
     *
     * @param lastSeen what the client has seen already; without it, the stream starts at now
     */
    public LiveStream prepare(Feed feed, Listener listener, OptionalLong lastSeen) throws InterruptedException {
        return new LiveStream(feed, listener, reader.startingPoint(feed, lastSeen));
    }

    /** Writes until the end. */
    public End follow(LiveStream stream, EventSink out) throws InterruptedException {
        streams.open(stream);
        try {
            return stream.run(out, reader, properties.heartbeat(), clock);
        } catch (IOException e) {
            log.debug("A listener of {} has gone or reads too slowly", stream.feed(), e);
            return End.LOST;
        } catch (DataAccessException e) {
            log.warn("A stream ends because its events cannot be read; its client will resume", e);
            return End.BROKEN;
        } finally {
            streams.closed(stream);
        }
    }
}

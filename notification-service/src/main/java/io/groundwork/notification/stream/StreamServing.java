package io.groundwork.notification.stream;

import io.groundwork.notification.recipient.UserId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Serves one stream from its opening to its end, on the thread that calls. */
@Component
class StreamServing {

    private static final Logger log = LoggerFactory.getLogger(StreamServing.class);

    private final LiveStreams streams;
    private final MailboxReader mailbox;
    private final JsonMapper json;
    private final StreamProperties properties;
    private final Clock clock;

    StreamServing(
            LiveStreams streams, MailboxReader mailbox, JsonMapper json, StreamProperties properties, Clock clock) {
        this.streams = streams;
        this.mailbox = mailbox;
        this.json = json;
        this.properties = properties;
        this.clock = clock;
    }

    /** What fails before the first byte is thrown, and answered as a problem; what fails later ends the stream. */
    void serve(UserId user, OptionalLong lastSeen, Instant deadline, HttpServletResponse response)
            throws InterruptedException {
        LiveStream stream = new LiveStream(user, mailbox.startingPoint(user, lastSeen), deadline);
        streams.open(stream);
        try {
            prepare(response);
            stream.run(new SseWriter(response.getOutputStream(), json), mailbox, properties, clock);
        } catch (IOException e) {
            log.debug("A client of {} has gone or reads too slowly", user, e);
        } catch (DataAccessException e) {
            log.warn("A stream ends because its notifications cannot be read; its client will resume", e);
        } finally {
            streams.closed(stream);
        }
    }

    /** Nothing on the way may keep it back: no cache, no compression, no buffering (nginx). */
    private static void prepare(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
    }
}

package io.groundwork.notification.stream;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Serves a stream as the answer to a request, whose virtual thread it holds for as long as it lasts. */
@Component
class SseServing {

    private final Streaming streaming;
    private final StreamProperties properties;
    private final Seats seats;

    SseServing(Streaming streaming, StreamProperties properties) {
        this.streaming = streaming;
        this.properties = properties;
        this.seats = new Seats(properties.maxPerUser());
    }

    /** What fails before the first byte is thrown, and answered as a problem; what fails later ends the stream. */
    void serve(Feed feed, Listener listener, OptionalLong lastSeen, HttpServletResponse response)
            throws InterruptedException, IOException {
        LiveStream stream = streaming.prepare(feed, listener, lastSeen);
        seats.take(listener.user(), stream);
        try {
            prepare(response);
            streaming.follow(stream, new SseWriter(response.getOutputStream(), properties.retry()));
        } finally {
            seats.leave(listener.user(), stream);
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

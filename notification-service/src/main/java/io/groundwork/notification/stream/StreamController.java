package io.groundwork.notification.stream;

import io.groundwork.notification.inbox.NotificationResponse;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.platform.security.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Notifications")
class StreamController {

    static final String PATH = "/api/v1/notifications/stream";
    private static final Logger log = LoggerFactory.getLogger(StreamController.class);

    private final LiveStreams streams;
    private final MailboxReader mailbox;
    private final JsonMapper json;
    private final StreamProperties properties;
    private final Clock clock;

    StreamController(
            LiveStreams streams, MailboxReader mailbox, JsonMapper json, StreamProperties properties, Clock clock) {
        this.streams = streams;
        this.mailbox = mailbox;
        this.json = json;
        this.properties = properties;
        this.clock = clock;
    }

    /** Holds its request's virtual thread for as long as the stream lasts; no platform thread waits with it. */
    @Operation(
            summary = "Follow one's notifications live",
            description =
                    "Each event's id is the notification's sequence, its name the type, its data the notification."
                            + " Resumes after Last-Event-ID (or last_event_id); without it, starts at now."
                            + " Ends when the access token expires: reconnect with a fresh one and the last id.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = NotificationResponse.class)))
    @GetMapping(path = PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            Caller caller,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String header,
            @RequestParam(name = "last_event_id", required = false) @Nullable String parameter,
            HttpServletResponse response)
            throws InterruptedException {
        UserId user = new UserId(caller.subject());
        OptionalLong lastSeen = LastEventId.from(header, parameter);
        LiveStream stream = new LiveStream(user, mailbox.startingPoint(user, lastSeen), expiry(caller));
        streams.open(stream);
        try {
            serve(stream, response);
        } finally {
            streams.closed(stream);
        }
    }

    /** Without this, HEAD would be answered by the method above, which waits for as long as the stream lasts. */
    @Hidden
    @RequestMapping(path = PATH, method = RequestMethod.HEAD, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<Void> head() {
        return ResponseEntity.ok().build();
    }

    private void serve(LiveStream stream, HttpServletResponse response) throws InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        try {
            stream.run(new SseWriter(response.getOutputStream()), mailbox, json, properties, clock);
        } catch (IOException e) {
            log.debug("A client of {} has gone or reads too slowly", stream.user(), e);
        } catch (DataAccessException e) {
            log.warn("A stream ends because its notifications cannot be read; its client will resume", e);
        }
    }

    private static Instant expiry(Caller caller) {
        return caller.claims().get("exp") instanceof Instant expiry ? expiry : Instant.MAX;
    }
}

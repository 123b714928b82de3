package io.groundwork.notification.stream;

import io.groundwork.notification.inbox.NotificationResponse;
import io.groundwork.platform.security.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Notifications")
class StreamController {

    static final String PATH = "/api/v1/notifications/stream";

    private final SseServing serving;
    private final Listeners listeners;

    StreamController(SseServing serving, Listeners listeners) {
        this.serving = serving;
        this.listeners = listeners;
    }

    /** Holds its request's virtual thread for as long as the stream lasts; no platform thread waits with it. */
    @GetMapping(path = PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Follow one's notifications live",
            description =
                    "Each event's id is the notification's sequence, its name the type, its data the notification."
                            + " Resumes after Last-Event-ID (or last_event_id); without it, starts at now."
                            + " Ends when the access token expires or is revoked: reconnect with a fresh one and the last id.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = NotificationResponse.class)))
    void stream(
            Caller caller,
            JwtAuthenticationToken authentication,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String header,
            @RequestParam(name = "last_event_id", required = false) @Nullable String parameter,
            HttpServletResponse response)
            throws InterruptedException, IOException {
        Listener listener = listeners.of(caller, authentication.getToken());
        serving.serve(Feed.inbox(listener.user()), listener, LastEventId.from(header, parameter), response);
    }

    /** Without this, HEAD would be answered by the method above, which waits for as long as the stream lasts. */
    @Hidden
    @RequestMapping(path = PATH, method = RequestMethod.HEAD, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<Void> head() {
        return ResponseEntity.ok().build();
    }
}

package io.groundwork.notification.stream;

import io.groundwork.notification.message.PublishedMessage;
import io.groundwork.notification.topic.TopicName;
import io.groundwork.notification.topic.Topics;
import io.groundwork.platform.problem.ProblemException;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Topics")
class TopicStreamController {

    static final String PATH = "/api/v1/topics/{name}/stream";

    private final SseServing serving;
    private final Listeners listeners;
    private final Topics topics;

    TopicStreamController(SseServing serving, Listeners listeners, Topics topics) {
        this.serving = serving;
        this.listeners = listeners;
        this.topics = topics;
    }

    /** Holds its request's virtual thread for as long as the stream lasts; no platform thread waits with it. */
    @GetMapping(path = PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Follow a topic live; whoever may read it may follow it, subscribed or not",
            description =
                    "Each event's id is the message's sequence in the topic, its name the type, its data the message."
                            + " Ids grow, with gaps. Resumes after Last-Event-ID (or last_event_id); without it, starts at now."
                            + " Ends with the access token, and when the topic is deleted or closed to the caller.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = PublishedMessage.class)))
    void stream(
            Caller caller,
            JwtAuthenticationToken authentication,
            @PathVariable String name,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String header,
            @RequestParam(name = "last_event_id", required = false) @Nullable String parameter,
            HttpServletResponse response)
            throws InterruptedException, IOException {
        TopicName topic = readable(caller, name);
        Listener listener = listeners.of(caller, authentication.getToken());
        serving.serve(Feed.topic(topic), listener, LastEventId.from(header, parameter), response);
    }

    /** Without this, HEAD would be answered by the method above, which waits for as long as the stream lasts. */
    @Hidden
    @RequestMapping(path = PATH, method = RequestMethod.HEAD, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<Void> head(Caller caller, @PathVariable String name) {
        readable(caller, name);
        return ResponseEntity.ok().build();
    }

    private TopicName readable(Caller caller, String name) {
        return topics.find(caller, new TopicName(name))
                .orElseThrow(() -> ProblemException.notFound("There is no topic %s.".formatted(name)))
                .name();
    }
}

package io.groundwork.notification.message;

import io.groundwork.idempotency.Idempotent;
import io.groundwork.notification.topic.Topic;
import io.groundwork.notification.topic.TopicName;
import io.groundwork.notification.topic.Topics;
import io.groundwork.platform.id.Ids;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/topics/{name}")
@Tag(name = "Topics")
class MessageController {

    private final Topics topics;
    private final Publishing publishing;
    private final Messages messages;

    MessageController(Topics topics, Publishing publishing, Messages messages) {
        this.topics = topics;
        this.publishing = publishing;
        this.messages = messages;
    }

    @PostMapping("/publish")
    @Idempotent
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Publish a message to one's topic",
            description =
                    "A message_id that the topic has had already is a repeat: nothing happens, and the answer says so.")
    ResponseEntity<PublishResponse> publish(
            Caller caller, @PathVariable String name, @RequestBody @Valid PublishRequest request) {
        Attributes.check(request.attributes());
        Topic topic = visible(caller, name).managedBy(caller);
        Publication publication = request.publication(topic.name(), Ids.next().toString());
        boolean fresh = publishing.publish(List.of(publication)) == 1;
        MessageId id = messages.idOf(topic.name(), publication.messageId());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/topics/%s/messages/%s".formatted(topic.name(), id.value())))
                .body(new PublishResponse(id.value(), publication.messageId(), !fresh));
    }

    @GetMapping("/messages/{id}")
    @Operation(summary = "See how far a message to one's topic has come")
    ResponseEntity<MessageStatus> message(Caller caller, @PathVariable String name, @PathVariable UUID id) {
        return topics.find(caller, new TopicName(name))
                .filter(topic -> topic.isManagedBy(caller))
                .flatMap(topic -> messages.status(topic.name(), new MessageId(id)))
                .map(status -> ResponseEntity.ok().eTag(status.tag()).body(status))
                .orElseThrow(
                        () -> ProblemException.notFound("There is no message %s in topic %s.".formatted(id, name)));
    }

    private Topic visible(Caller caller, String name) {
        return topics.find(caller, new TopicName(name))
                .orElseThrow(() -> ProblemException.notFound("There is no topic %s.".formatted(name)));
    }
}

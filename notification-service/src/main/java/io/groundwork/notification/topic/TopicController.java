package io.groundwork.notification.topic;

import io.groundwork.idempotency.Idempotent;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.ETags;
import io.groundwork.platform.web.IfMatch;
import io.groundwork.platform.web.MergePatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(TopicController.PATH)
@Tag(name = "Topics", description = "Where messages are published; one's own, public and built-in ones")
class TopicController {

    static final String PATH = "/api/v1/topics";

    private final Topics topics;

    TopicController(Topics topics) {
        this.topics = topics;
    }

    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a topic of one's own")
    ResponseEntity<TopicResponse> create(Caller caller, @RequestBody @Valid TopicRequest request) {
        Topic topic = topics.add(caller, request);
        return ResponseEntity.created(URI.create(PATH + "/" + topic.name()))
                .eTag(ETags.of(topic.version()))
                .body(TopicResponse.of(topic, caller));
    }

    @GetMapping
    @Operation(summary = "List the topics one may subscribe to")
    Page<TopicResponse> list(Caller caller, PageRequest page) {
        return topics.page(caller, page).map(topic -> TopicResponse.of(topic, caller));
    }

    @GetMapping("/{name}")
    @Operation(summary = "Read a topic")
    ResponseEntity<TopicResponse> get(Caller caller, @PathVariable String name) {
        return answer(visible(caller, name), caller);
    }

    @PatchMapping(path = "/{name}", consumes = "application/merge-patch+json")
    @Operation(summary = "Change display name or access of one's topic")
    ResponseEntity<TopicResponse> change(
            Caller caller, @PathVariable String name, IfMatch ifMatch, @RequestBody MergePatch patch) {
        Topic topic = visible(caller, name).managedBy(caller);
        ifMatch.require(topic.version());
        TopicChanges changes = patch.applyTo(TopicChanges.of(topic), TopicChanges.class);
        return answer(topics.change(topic, changes).orElseThrow(() -> overtaken(name)), caller);
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete one's topic, and end its subscriptions")
    ResponseEntity<Void> delete(Caller caller, @PathVariable String name, IfMatch ifMatch) {
        Topic topic = visible(caller, name).managedBy(caller);
        ifMatch.require(topic.version());
        if (!topics.remove(topic)) {
            throw overtaken(name);
        }
        return ResponseEntity.noContent().build();
    }

    private Topic visible(Caller caller, String name) {
        return topics.find(caller, new TopicName(name))
                .orElseThrow(() -> ProblemException.notFound("There is no topic %s.".formatted(name)));
    }

    private static ResponseEntity<TopicResponse> answer(Topic topic, Caller caller) {
        return ResponseEntity.ok().eTag(ETags.of(topic.version())).body(TopicResponse.of(topic, caller));
    }

    private static ProblemException overtaken(String name) {
        return new ProblemException(
                CommonProblem.PRECONDITION_FAILED, "Another has changed topic %s since it was read.".formatted(name));
    }
}

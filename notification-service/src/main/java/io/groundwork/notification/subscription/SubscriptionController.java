package io.groundwork.notification.subscription;

import io.groundwork.idempotency.Idempotent;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.webhook.EndpointCheck;
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
import java.util.UUID;
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
@RequestMapping(SubscriptionController.PATH)
@Tag(name = "Subscriptions", description = "What the caller asked to be told")
class SubscriptionController {

    static final String PATH = "/api/v1/subscriptions";

    private final Subscribing subscribing;
    private final Subscriptions subscriptions;
    private final EndpointCheck endpoints;

    SubscriptionController(Subscribing subscribing, Subscriptions subscriptions, EndpointCheck endpoints) {
        this.subscribing = subscribing;
        this.subscriptions = subscriptions;
        this.endpoints = endpoints;
    }

    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Subscribe to a topic; who has done so already gets the subscription there is")
    ResponseEntity<SubscriptionResponse> subscribe(Caller caller, @RequestBody @Valid SubscriptionRequest request) {
        if (request.protocol().hasEndpoint()) {
            endpoints.require(request.endpointOrNone()); // looks names up: before any transaction of ours
        }
        Subscription subscription = subscribing.subscribe(caller, request);
        return ResponseEntity.created(URI.create(PATH + "/" + subscription.id().value()))
                .eTag(ETags.of(subscription.version()))
                .body(SubscriptionResponse.of(subscription));
    }

    @GetMapping
    @Operation(summary = "List one's subscriptions")
    Page<SubscriptionResponse> list(Caller caller, PageRequest page) {
        return subscriptions.page(new UserId(caller.subject()), page).map(SubscriptionResponse::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a subscription")
    ResponseEntity<SubscriptionResponse> get(Caller caller, @PathVariable UUID id) {
        return answer(own(caller, id));
    }

    @PatchMapping(path = "/{id}", consumes = "application/merge-patch+json")
    @Operation(summary = "Change the filter policy, as a whole, or switch the subscription off and on with enabled")
    ResponseEntity<SubscriptionResponse> change(
            Caller caller, @PathVariable UUID id, IfMatch ifMatch, @RequestBody MergePatch patch) {
        Subscription subscription = own(caller, id);
        ifMatch.require(subscription.version());
        SubscriptionChanges changes = patch.applyTo(SubscriptionChanges.of(subscription), SubscriptionChanges.class);
        return subscriptions
                .change(subscription, changes.state(subscription), changes.filter(subscription, patch.document()))
                .map(SubscriptionController::answer)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.PRECONDITION_FAILED, "Subscription %s has just been changed.".formatted(id)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a subscription")
    ResponseEntity<Void> unsubscribe(Caller caller, @PathVariable UUID id, IfMatch ifMatch) {
        Subscription subscription = own(caller, id);
        ifMatch.require(subscription.version());
        subscriptions.remove(subscription);
        return ResponseEntity.noContent().build();
    }

    private Subscription own(Caller caller, UUID id) {
        return subscriptions
                .find(new UserId(caller.subject()), new SubscriptionId(id))
                .orElseThrow(() -> ProblemException.notFound("There is no subscription %s.".formatted(id)));
    }

    private static ResponseEntity<SubscriptionResponse> answer(Subscription subscription) {
        return ResponseEntity.ok().eTag(ETags.of(subscription.version())).body(SubscriptionResponse.of(subscription));
    }
}

package io.groundwork.notification.delivery;

import io.groundwork.idempotency.Idempotent;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/deliveries")
@Tag(name = "Deliveries", description = "What became of each message on its way to the caller")
class DeliveryController {

    record DeliveryDetail(DeliveryResponse delivery, List<AttemptResponse> log) {

        /** Nothing else of a delivery changes unless one of these does. */
        String tag() {
            return "\"%d-%d-%s\""
                    .formatted(delivery.attempts(), log.size(), delivery.state().stored());
        }
    }

    private final Deliveries deliveries;
    private final Redrive redrive;

    DeliveryController(Deliveries deliveries, Redrive redrive) {
        this.deliveries = deliveries;
        this.redrive = redrive;
    }

    @GetMapping
    @Operation(summary = "Search one's deliveries, newest first")
    Page<DeliveryResponse> list(
            Caller caller,
            PageRequest page,
            @RequestParam(name = "message_id", required = false) @Nullable String messageId,
            @RequestParam(name = "subscription_id", required = false) @Nullable UUID subscriptionId,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable DeliveryState state,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        return deliveries.page(
                owner(caller), new DeliveryFilter(messageId, subscriptionId, topic, state, from, to), page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a delivery with its attempts")
    ResponseEntity<DeliveryDetail> get(Caller caller, @PathVariable UUID id) {
        return deliveries
                .find(owner(caller), id)
                .map(delivery -> new DeliveryDetail(delivery, deliveries.attempts(id)))
                .map(detail -> ResponseEntity.ok().eTag(detail.tag()).body(detail))
                .orElseThrow(() -> ProblemException.notFound("There is no delivery %s.".formatted(id)));
    }

    @PostMapping("/redrive")
    @Idempotent
    @Operation(
            summary = "Begin dead deliveries anew, under the same message ids",
            description =
                    "Only of active subscriptions. With dry_run nothing changes. A repeat finds nothing dead any more.")
    RedriveResult redrive(Caller caller, @RequestBody @Valid RedriveRequest request) {
        return redrive.redrive(owner(caller), request);
    }

    private static UserId owner(Caller caller) {
        return new UserId(caller.subject());
    }
}

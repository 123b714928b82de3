package io.groundwork.notification.subscription;

import io.groundwork.idempotency.Idempotent;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.webhook.SigningKey;
import io.groundwork.notification.webhook.SigningKeys;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What only subscriptions by webhook have. */
@RestController
@RequestMapping(SubscriptionController.PATH + "/{id}")
@Tag(name = "Subscriptions")
class WebhookController {

    /**
     * A key that signs now.
     *
     * @param secret for {@code v1}
     * @param publicKey for {@code v1a}
     */
    record KeyResponse(String secret, String publicKey) {

        static KeyResponse of(SigningKey key) {
            return new KeyResponse(key.secret(), key.publicKey());
        }
    }

    record KeysResponse(List<KeyResponse> items) {}

    record RotationResponse(Instant oldKeysRetireAt) {}

    private final Subscriptions subscriptions;
    private final SigningKeys keys;

    WebhookController(Subscriptions subscriptions, SigningKeys keys) {
        this.subscriptions = subscriptions;
        this.keys = keys;
    }

    @GetMapping("/signing-keys")
    @Operation(summary = "Read the keys that sign now, the newest first")
    ResponseEntity<KeysResponse> keys(Caller caller, @PathVariable UUID id) {
        Subscription webhook = own(caller, id);
        List<SigningKey> signing = keys.of(List.of(webhook.id().value())).getOrDefault(id, List.of());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new KeysResponse(signing.stream().map(KeyResponse::of).toList()));
    }

    @PostMapping("/secret-rotations")
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make new signing keys; the old ones sign beside them for 24 hours")
    RotationResponse rotate(Caller caller, @PathVariable UUID id) {
        return new RotationResponse(keys.renew(own(caller, id).id().value()));
    }

    private Subscription own(Caller caller, UUID id) {
        return subscriptions
                .find(new UserId(caller.subject()), new SubscriptionId(id))
                .filter(subscription -> subscription.protocol() == Protocol.WEBHOOK)
                .orElseThrow(() -> ProblemException.notFound("There is no webhook %s.".formatted(id)));
    }
}
